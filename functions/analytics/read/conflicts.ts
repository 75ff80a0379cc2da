import { dynamodb, QueryCommand, type QueryCommandInput } from '@facturation/platform/dynamodb';
import { type ConflictRow, conflictShard } from '../../facturation/contract.ts';

interface Topic {
  /** Names the incarnation of the topic. */
  firstEpoch: number;
  partitions: number;
}

/** Records whose facture id the FACTURATION database already held with other content, as it lists them. */
export class Conflicts {
  readonly #table: string;
  readonly #topic: Topic;

  constructor(table: string, topic: Topic) {
    this.#table = table;
    this.#topic = topic;
  }

  /** The number of conflicts of each partition. */
  async counts(): Promise<number[]> {
    return Promise.all(this.#partitions().map((partition) => this.#countOf(partition)));
  }

  /** The newest conflicts of all partitions before a position, at most `limit`. */
  async newest(limit: number, before = '~'): Promise<ConflictRow[]> {
    const lists = this.#partitions().map(async (partition) => {
      const query = { ...this.#listOf(partition, before), ScanIndexForward: false, Limit: limit };
      const { Items = [] } = await dynamodb.send(new QueryCommand(query));
      return Items as ConflictRow[];
    });
    const rows = (await Promise.all(lists)).flat();
    return rows.sort((a, b) => (a.position < b.position ? 1 : -1)).slice(0, limit);
  }

  async #countOf(partition: number): Promise<number> {
    let count = 0;
    let ExclusiveStartKey: QueryCommandInput['ExclusiveStartKey'];
    do {
      const query = { ...this.#listOf(partition), Select: 'COUNT' as const, ExclusiveStartKey };
      const { Count = 0, LastEvaluatedKey } = await dynamodb.send(new QueryCommand(query));
      count += Count;
      ExclusiveStartKey = LastEvaluatedKey;
    } while (ExclusiveStartKey);
    return count;
  }

  #listOf(partition: number, before = '~') {
    return {
      TableName: this.#table,
      IndexName: 'byDate',
      KeyConditionExpression: '#shard = :shard and #position < :before',
      ExpressionAttributeNames: { '#shard': 'shard', '#position': 'position' },
      ExpressionAttributeValues: {
        ':shard': conflictShard(this.#topic.firstEpoch, partition),
        ':before': before,
      },
    };
  }

  #partitions(): number[] {
    return Array.from({ length: this.#topic.partitions }, (_, partition) => partition);
  }
}
