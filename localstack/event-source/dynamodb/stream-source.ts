import { DescribeTableCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { StreamMapping } from '../../../layers/platform/deployment/streams.ts';
import { storedCheckpoints } from './checkpoints.ts';
import type { Target } from './delivery.ts';
import { EventSourceMapping } from './event-source-mapping.ts';
import { databaseStreams } from './streams.ts';

/** The mapping of a table's stream, which calls a function. @throws {Error} when the table has no stream */
export async function streamSource(client: DynamoDBClient, target: Target): Promise<EventSourceMapping> {
  return new EventSourceMapping({ ...target, ...(await openStream(client, target.mapping)) });
}

/** The stream of a table as it is now, and the checkpoints of a function in it. They lie in the same database. */
export async function openStream(
  client: DynamoDBClient,
  { table, functionKey, functionName }: StreamMapping,
) {
  const { Table } = await client.send(new DescribeTableCommand({ TableName: table }));
  const { LatestStreamArn: streamArn, StreamSpecification } = Table ?? {};
  if (!streamArn || !StreamSpecification?.StreamEnabled)
    throw new Error(`${functionKey} wants the stream of ${table}, which has none.`);
  const checkpoints = storedCheckpoints(client, functionName, streamArn);
  return { streams: databaseStreams(), streamArn, checkpoints };
}
