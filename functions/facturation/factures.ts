import { backOff } from '@facturation/platform/back-off';
import {
  BatchWriteCommand,
  type BatchWriteCommandInput,
  dynamodb,
  GetCommand,
  QueryCommand,
} from '@facturation/platform/dynamodb';
import { UnavailableError } from '@facturation/platform/errors';
import type { FactureRecord } from './facture.ts';
import { allShard, clientShard, type FactureRow, SHARDS, toRow } from './facture-row.ts';

/** DynamoDB's own limit of one BatchWriteItem. */
const WRITES_PER_CALL = 25;
const CALLS_AT_ONCE = 8;
const ATTEMPTS = 8;

type Requests = NonNullable<BatchWriteCommandInput['RequestItems']>[string];

/** The FACTURATION database: one row per facture id. */
export class Factures {
  readonly #table: string;

  constructor(table: string) {
    this.#table = table;
  }

  /**
   * Stores a batch; rows of an id already stored are written over with the same content.
   * @throws {UnavailableError} when a row was refused again and again; the batch must then come again.
   */
  async storeAll(records: readonly FactureRecord[]): Promise<void> {
    const rows = new Map(records.map((record) => [record.facture.id, toRow(record)]));
    const requests = [...rows.values()].map((Item) => ({ PutRequest: { Item } }));
    const calls = chunksOf(requests, WRITES_PER_CALL);
    for (const group of chunksOf(calls, CALLS_AT_ONCE))
      await Promise.all(group.map((call) => this.#write(call)));
  }

  async find(id: string): Promise<FactureRow | undefined> {
    const { Item } = await dynamodb.send(new GetCommand({ TableName: this.#table, Key: { id } }));
    return Item as FactureRow | undefined;
  }

  /** The newest `limit` factures before a position, of one client or of all. */
  async newest(limit: number, before = '~', nomClient?: string): Promise<FactureRow[]> {
    const shards = await Promise.all(SHARDS.map((shard) => this.#newestOf(shard, limit, before, nomClient)));
    return shards
      .flat()
      .sort((a, b) => (a.position < b.position ? 1 : -1))
      .slice(0, limit);
  }

  async #newestOf(shard: string, limit: number, before: string, nomClient?: string): Promise<FactureRow[]> {
    const [index, name, value] =
      nomClient === undefined
        ? ['byDate', 'shard', allShard(shard)]
        : ['byClient', 'clientShard', clientShard(nomClient, shard)];
    const { Items = [] } = await dynamodb.send(
      new QueryCommand({
        TableName: this.#table,
        IndexName: index,
        KeyConditionExpression: '#shard = :shard and #position < :before',
        ExpressionAttributeNames: { '#shard': name, '#position': 'position' },
        ExpressionAttributeValues: { ':shard': value, ':before': before },
        ScanIndexForward: false,
        Limit: limit,
      }),
    );
    return Items as FactureRow[];
  }

  async #write(requests: Requests): Promise<void> {
    let left = requests;
    for (let attempt = 0; left.length > 0; attempt++) {
      if (attempt === ATTEMPTS) throw new UnavailableError('table of factures');
      if (attempt > 0) await backOff(attempt);
      const { UnprocessedItems } = await dynamodb.send(
        new BatchWriteCommand({ RequestItems: { [this.#table]: left } }),
      );
      left = (UnprocessedItems?.[this.#table] ?? []) as Requests;
    }
  }
}

function chunksOf<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, i) =>
    items.slice(i * size, (i + 1) * size),
  );
}
