import { putAll } from '@facturation/platform/batch-write';
import { dynamodb, GetCommand, QueryCommand } from '@facturation/platform/dynamodb';
import type { FactureRecord } from './facture.ts';
import { allShard, clientShard, type FactureRow, SHARDS, toRow } from './facture-row.ts';

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
    await putAll(this.#table, [...rows.values()]);
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
