import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

/**
 * The DynamoDB document client of an execution environment. The endpoint is `AWS_ENDPOINT_URL_DYNAMODB` when
 * set (a local server), AWS otherwise. Numbers that a double cannot hold exactly are read as bigint.
 * Timeouts: 1 s to connect, 3 s for an answer, 4 attempts.
 */
export const dynamodb = DynamoDBDocumentClient.from(
  new DynamoDBClient({
    maxAttempts: 4,
    requestHandler: { connectionTimeout: 1_000, requestTimeout: 3_000, throwOnRequestTimeout: true },
  }),
  { marshallOptions: { removeUndefinedValues: true } },
);

export { ConditionalCheckFailedException, TransactionCanceledException } from '@aws-sdk/client-dynamodb';
export * from '@aws-sdk/lib-dynamodb';
