import { DynamoDBClient } from '@aws-sdk/client-dynamodb';

interface Timeouts {
  /** Milliseconds allowed for connecting. */
  connectMs?: number;
  /** Milliseconds allowed for an answer. */
  answerMs?: number;
}

/**
 * Creates a client of DynamoDB. All are created here, so that none waits without a limit: by default 1 s to connect and
 * 3 s for an answer, in 4 attempts. Its endpoint is `AWS_ENDPOINT_URL_DYNAMODB` when set (a local server), AWS
 * otherwise.
 */
export const dynamodbClient = ({ connectMs = 1_000, answerMs = 3_000 }: Timeouts = {}): DynamoDBClient =>
  // biome-ignore lint/plugin: the one place
  new DynamoDBClient({
    maxAttempts: 4,
    requestHandler: { connectionTimeout: connectMs, requestTimeout: answerMs, throwOnRequestTimeout: true },
  });
