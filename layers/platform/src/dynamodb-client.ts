import { DynamoDBClient } from '@aws-sdk/client-dynamodb';

interface Timeouts {
  /** Milliseconds until a connection stands. */
  connectMs?: number;
  /** Milliseconds until an answer is there. */
  answerMs?: number;
}

/**
 * A client of DynamoDB, made here and nowhere else, so that none waits without an end: by default 1 s to connect and
 * 3 s for an answer, 4 attempts. Its endpoint is `AWS_ENDPOINT_URL_DYNAMODB` when set (a local server), AWS otherwise.
 */
export const dynamodbClient = ({ connectMs = 1_000, answerMs = 3_000 }: Timeouts = {}): DynamoDBClient =>
  // biome-ignore lint/plugin: the one place
  new DynamoDBClient({
    maxAttempts: 4,
    requestHandler: { connectionTimeout: connectMs, requestTimeout: answerMs, throwOnRequestTimeout: true },
  });
