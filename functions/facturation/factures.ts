import { batchGet } from '@facturation/platform/batch-get';
import { putAll } from '@facturation/platform/batch-write';
import { chunksOf } from '@facturation/platform/chunks';
import { dynamodb, GetCommand, QueryCommand } from '@facturation/platform/dynamodb';
import { insertAll } from '@facturation/platform/insert-all';
import { allShard, billShard, clientShard, type FactureRow, SHARDS } from './facture-row.ts';
import { firstOfEach, type StoredRecord } from './first-wins.ts';

/** DynamoDB's own limit of one BatchGetItem. */
const KEYS_PER_CALL = 100;

/** What one page looks at, at most. */
const MAX_ROWS_READ = 2_000;

/** One of the lists that factures stand in: an index, the name of its key, and the key in each shard. */
interface FactureList {
  index: string;
  name: keyof FactureRow;
  keyIn(shard: string): string;
}

export const ALL: FactureList = { index: 'byDate', name: 'shard', keyIn: allShard };
export const OF_BILLS: FactureList = { index: 'byBill', name: 'billShard', keyIn: billShard };
export const ofClient = (nomClient: string): FactureList => ({
  index: 'byClient',
  name: 'clientShard',
  keyIn: (shard) => clientShard(nomClient, shard),
});

/** Which factures of a list. */
export interface Wanted {
  list: FactureList;
  size: number;
  /** Positions; the first is included, the last is not. */
  from: string;
  before: string;
  passes?: ((row: FactureRow) => boolean) | undefined;
}

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

  /** Those that exist of at most 100 ids, in their order. */
  async findAll(ids: readonly string[]): Promise<FactureRow[]> {
    const keys = [...new Set(ids)].map((id) => ({ id }));
    const rows = (await batchGet(this.#table, keys)) as unknown as FactureRow[];
    const byId = new Map(rows.map((row) => [row.id, row]));
    return keys.flatMap(({ id }) => byId.get(id) ?? []);
  }

  /**
   * The newest factures of a list that pass, at most `size`. `next` is the position before which the list goes on, where
   * there may be more: a page looks at 2,000 at most, so it may be short.
   */
  async newest(wanted: Wanted): Promise<{ rows: FactureRow[]; next: string | undefined }> {
    const { size, passes = () => true } = wanted;
    const found: FactureRow[] = [];
    let before = wanted.before;
    for (let left = MAX_ROWS_READ; left > 0; left -= size + 1) {
      // One more than the page shows whether there is a next page.
      const rows = await this.#newest({ ...wanted, before }, size + 1);
      found.push(...rows.filter(passes));
      if (found.length > size) return { rows: found.slice(0, size), next: found[size - 1]?.position };
      if (rows.length <= size) return { rows: found, next: undefined };
      before = rows.at(-1)?.position ?? before;
    }
    return { rows: found, next: before };
  }

  async #newest(wanted: Wanted, limit: number): Promise<FactureRow[]> {
    const shards = await Promise.all(SHARDS.map((shard) => this.#newestOf(shard, wanted, limit)));
    return shards
      .flat()
      .sort((a, b) => (a.position < b.position ? 1 : -1))
      .slice(0, limit);
  }

  async #newestOf(shard: string, { list, from, before }: Wanted, limit: number): Promise<FactureRow[]> {
    const { index, name, keyIn } = list;
    if (from >= before) return [];
    const { Items = [] } = await dynamodb.send(
      new QueryCommand({
        TableName: this.#table,
        IndexName: index,
        KeyConditionExpression: '#shard = :shard and #position between :from and :before',
        ExpressionAttributeNames: { '#shard': name, '#position': 'position' },
        ExpressionAttributeValues: { ':shard': keyIn(shard), ':from': from, ':before': before },
        ScanIndexForward: false,
        // The row at `before` itself may come first, and is none of the list.
        Limit: limit + 1,
      }),
    );
    const rows = Items as FactureRow[];
    return rows.filter(({ position }) => position < before).slice(0, limit);
  }
}
