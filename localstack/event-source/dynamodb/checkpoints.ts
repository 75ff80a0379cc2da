import {
  DeleteItemCommand,
  type DynamoDBClient,
  PutItemCommand,
  paginateQuery,
} from '@aws-sdk/client-dynamodb';
import type { Table } from '../../../layers/platform/deployment/stack.ts';

/** How far a shard has been delivered. */
export interface Checkpoint {
  /** Sequence number of the last record that needs no delivery any more; none yet when absent. */
  sequence?: string | undefined;
  /** Whether the shard is closed, and all of it was delivered. */
  ended?: boolean;
}

/** Of the shards of one mapping. */
export interface Checkpoints {
  read(): Promise<Map<string, Checkpoint>>;
  write(shard: string, checkpoint: Checkpoint): Promise<void>;
  /** Forgets a shard that the stream no longer has. */
  remove(shard: string): Promise<void>;
}

/** The table that the checkpoints of every mapping are in. It lies in the database whose streams are read. */
export const CHECKPOINTS_TABLE: Table = {
  logicalId: 'Checkpoints',
  input: {
    TableName: 'event-source-checkpoints',
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: [
      { AttributeName: 'mapping', AttributeType: 'S' },
      { AttributeName: 'shard', AttributeType: 'S' },
    ],
    KeySchema: [
      { AttributeName: 'mapping', KeyType: 'HASH' },
      { AttributeName: 'shard', KeyType: 'RANGE' },
    ],
  },
};

const { TableName } = CHECKPOINTS_TABLE.input;

/** The checkpoints of a function on a stream. A table that was made again has another stream, which begins anew. */
export function storedCheckpoints(
  client: DynamoDBClient,
  functionName: string,
  streamArn: string,
): Checkpoints {
  const mapping = { S: `${functionName} ${streamArn}` };
  return {
    read: async () => {
      const found = new Map<string, Checkpoint>();
      const query = {
        TableName,
        KeyConditionExpression: 'mapping = :mapping',
        ExpressionAttributeValues: { ':mapping': mapping },
        ConsistentRead: true,
      };
      for await (const { Items = [] } of paginateQuery({ client }, query))
        for (const { shard, sequence, ended } of Items)
          found.set(`${shard?.S}`, {
            ...(sequence?.S && { sequence: sequence.S }),
            ended: ended?.BOOL === true,
          });
      return found;
    },
    write: async (shard, { sequence, ended = false }) => {
      const progress = { ...(sequence && { sequence: { S: sequence } }), ended: { BOOL: ended } };
      await client.send(
        new PutItemCommand({ TableName, Item: { mapping, shard: { S: shard }, ...progress } }),
      );
    },
    remove: async (shard) => {
      await client.send(new DeleteItemCommand({ TableName, Key: { mapping, shard: { S: shard } } }));
    },
  };
}
