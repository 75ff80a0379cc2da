import { batchGet } from '@facturation/platform/batch-get';
import { putAll } from '@facturation/platform/batch-write';
import { chunksOf } from '@facturation/platform/chunks';
import { dynamodb, GetCommand, QueryCommand } from '@facturation/platform/dynamodb';
import { insertAll } from '@facturation/platform/insert-all';
import { allShard, clientShard, type FactureRow, SHARDS } from './facture-row.ts';
import { firstOfEach, type StoredRecord } from './first-wins.ts';

/** DynamoDB's own limit of one BatchGetItem. */
const KEYS_PER_CALL = 100;

/** The FACTURATION database: one row per facture id. */
export class Factures {
  readonly #table: string;

  constructor(table: string) {
    this.#table = table;
  }

  /**
   * Stores a batch. The first content of an id stays, from whichever partition it came. A record with other content is
   * stored as a conflict. `firstEpoch` names the incarnation of the topic.
   * @returns the number of conflicts
   * @throws {UnavailableError} when a row was refused repeatedly; the batch must then be delivered again.
   */
  async storeAll(records: readonly StoredRecord[], firstEpoch: number): Promise<number> {
    const batch = firstOfEach(records, new Map(), firstEpoch);
    const refused = await insertAll(this.#table, batch.added);
    const { conflicts } =
      refused.length === 0 ? batch : firstOfEach(records, await this.#rowsOf(refused), firstEpoch);
    await putAll(this.#table, conflicts);
    return conflicts.length;
  }

  /** By id, what the table holds of the ids that it refused. Few are, except when a batch comes again. */
  async #rowsOf(refused: readonly FactureRow[]): Promise<Map<string, FactureRow>> {
    const calls = chunksOf(
      refused.map(({ id }) => ({ id })),
      KEYS_PER_CALL,
    );
    const found = await Promise.all(
      calls.map((keys) => batchGet(this.#table, keys, { ConsistentRead: true })),
    );
    return new Map((found.flat() as unknown as FactureRow[]).map((row) => [row.id, row]));
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
}
