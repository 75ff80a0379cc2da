import { now } from '@facturation/platform/clock';
import { dynamodb, paginateQuery } from '@facturation/platform/dynamodb';
import type { Instance } from '@facturation/platform/registry-row';

/** An instance that has served requests within the last few minutes. */
export interface LiveInstance extends Instance {
  /** ms */
  lastSeen: number;
}

/** Most instances listed per service. */
export const MAX_LISTED = 100;

/** The table in which every execution environment registers itself. */
export class Instances {
  readonly #table: string;

  constructor(table: string) {
    this.#table = table;
  }

  /** The live instances of a service, most recently started first; at most 100. */
  async of(service: string): Promise<LiveInstance[]> {
    const alive: LiveInstance[] = [];
    const pages = paginateQuery(
      { client: dynamodb },
      {
        TableName: this.#table,
        KeyConditionExpression: 'service = :service',
        // The database deletes expired rows with a delay.
        FilterExpression: 'expires > :now',
        ExpressionAttributeValues: { ':service': service, ':now': now() / 1_000 },
        ScanIndexForward: false,
      },
    );
    for await (const { Items = [] } of pages) {
      alive.push(...(Items as LiveInstance[]));
      if (alive.length >= MAX_LISTED) break;
    }
    return alive.slice(0, MAX_LISTED);
  }
}
