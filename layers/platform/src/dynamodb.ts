import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { isServerError, isThrottlingError, isTransientError } from '@smithy/core/retry';
import { UnavailableError } from './errors.ts';

type SdkError = Parameters<typeof isTransientError>[0];

/**
 * The DynamoDB document client of an execution environment. The endpoint is `AWS_ENDPOINT_URL_DYNAMODB` when
 * set (a local server), AWS otherwise. Numbers that a double cannot hold exactly are read as bigint.
 * Timeouts: 1 s to connect, 3 s for an answer, 4 attempts; then a call fails with an `UnavailableError` when the
 * database was silent, overloaded or broken.
 */
export const dynamodb = DynamoDBDocumentClient.from(
  new DynamoDBClient({
    maxAttempts: 4,
    requestHandler: { connectionTimeout: 1_000, requestTimeout: 3_000, throwOnRequestTimeout: true },
  }),
  { marshallOptions: { removeUndefinedValues: true } },
);

dynamodb.middlewareStack.add(
  (next) => async (args) => {
    try {
      return await next(args);
    } catch (error) {
      throw isAway(error as SdkError) ? new UnavailableError('database', { cause: error }) : error;
    }
  },
  { step: 'initialize', name: 'unavailable' },
);

const isAway = (error: SdkError): boolean =>
  isTransientError(error) || isThrottlingError(error) || isServerError(error);

export { ConditionalCheckFailedException, TransactionCanceledException } from '@aws-sdk/client-dynamodb';
export * from '@aws-sdk/lib-dynamodb';
