import { batchGet } from '@facturation/platform/batch-get';
import { now } from '@facturation/platform/clock';
import {
  ConditionalCheckFailedException,
  dynamodb,
  QueryCommand,
  UpdateCommand,
  unmarshall,
} from '@facturation/platform/dynamodb';
import { OUTBOX_SHARDS, type OutboxRow } from '../finalizing/outbox-row.ts';
import { outboxKey } from '../finalizing/rows.ts';
import type { Entry } from './consumer.ts';

/** For how long a row for which nobody has to act any more is kept. */
const KEPT_S = 7 * 86_400;
/** Rows of one shard that one sweep looks at. */
const LOOKED_AT = 1_000;

/** A word of the database's own. */
const SHARD = { '#shard': 'shard' };

/** A bill for which somebody has to act. */
interface Waiting {
  bill: string;
  /** RFC 3339. */
  finalizedAt: string;
}

/** The table of what follows from bills that became final. */
export class OutboxTable {
  readonly #name: string;

  constructor(name: string) {
    this.#name = name;
  }

  /** Bills that became final by then (RFC 3339) and for which somebody has to act, oldest first: some of each shard. */
  async waitingSince(until: string): Promise<Waiting[]> {
    const shards = await Promise.all(OUTBOX_SHARDS.map((shard) => this.#waitingIn(shard, until)));
    return shards.flat().sort((one, other) => (one.finalizedAt < other.finalizedAt ? -1 : 1));
  }

  async #waitingIn(shard: string, until: string): Promise<Waiting[]> {
    const { Items = [] } = await dynamodb.send(
      new QueryCommand({
        TableName: this.#name,
        IndexName: 'byShard',
        KeyConditionExpression: '#shard = :shard AND finalizedAt <= :until',
        ExpressionAttributeNames: SHARD,
        ExpressionAttributeValues: { ':shard': shard, ':until': until },
        Limit: LOOKED_AT,
      }),
    );
    return Items.map(({ id, finalizedAt }) => ({ bill: billOf(`${id}`), finalizedAt: `${finalizedAt}` }));
  }

  /** As they are now; those that are gone are left out. */
  async read(bills: readonly string[]): Promise<Entry[]> {
    const keys = bills.map((bill) => ({ id: outboxKey(bill).id }));
    const rows = await batchGet(this.#name, keys, { ConsistentRead: true });
    return rows.map(entryOf);
  }

  /**
   * Takes the name of a consumer that has done its work out of a row. With the last one the row leaves the index, and may
   * go. Where others take their names out meanwhile, it does so after them.
   */
  async takeOut({ bill, row }: Entry, name: string): Promise<void> {
    let seen = row.waiting ?? [];
    while (seen.includes(name)) {
      try {
        await dynamodb.send(this.#taking(bill, seen, name));
        return;
      } catch (error) {
        seen = metInstead(error);
      }
    }
  }

  #taking(bill: string, seen: readonly string[], name: string): UpdateCommand {
    const rest = seen.filter((other) => other !== name);
    const { values, ...change } =
      rest.length > 0
        ? { UpdateExpression: 'SET waiting = :rest', values: { ':rest': rest } }
        : {
            UpdateExpression: 'REMOVE waiting, #shard SET expiresAt = :expiresAt',
            ExpressionAttributeNames: SHARD,
            values: { ':expiresAt': Math.ceil(now() / 1_000) + KEPT_S },
          };
    return new UpdateCommand({
      TableName: this.#name,
      Key: { id: outboxKey(bill).id },
      ...change,
      ConditionExpression: 'waiting = :seen',
      ExpressionAttributeValues: { ':seen': seen, ...values },
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
    });
  }
}

/** Who waits in the row that a condition met. @throws the error, where it is another */
function metInstead(error: unknown): readonly string[] {
  if (!(error instanceof ConditionalCheckFailedException)) throw error;
  const met = error.Item && entryOf(unmarshall(error.Item));
  return met?.row.waiting ?? [];
}

const billOf = (id: string): string => id.slice('bills/'.length);

/** A row as it lies in the table. */
export function entryOf({ id, ...row }: Record<string, unknown>): Entry {
  return { bill: billOf(`${id}`), row: row as unknown as OutboxRow };
}
