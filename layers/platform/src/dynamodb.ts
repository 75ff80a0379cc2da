import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { isServerError, isThrottlingError, isTransientError } from '@smithy/core/retry';
import { dynamodbClient } from './dynamodb-client.ts';
import { UnavailableError } from './errors.ts';
import { waitOutConflicts } from './write-conflicts.ts';

type SdkError = Parameters<typeof isTransientError>[0];

/**
 * The DynamoDB document client of an execution environment. A call fails with an `UnavailableError` when the database
 * did not answer, was overloaded or failed in all attempts of `dynamodbClient`. A call that conflicts with another
 * transaction is repeated (`waitOutConflicts`). Numbers that a double cannot hold exactly are read as bigint.
 */
// biome-ignore lint/plugin: the one place
export const dynamodb = DynamoDBDocumentClient.from(dynamodbClient(), {
  marshallOptions: { removeUndefinedValues: true },
});

dynamodb.middlewareStack.add(
  (next) => async (args) => {
    try {
      return await waitOutConflicts(() => next(args));
    } catch (error) {
      throw isAway(error as SdkError) ? new UnavailableError('database', { cause: error }) : error;
    }
  },
  { step: 'initialize', name: 'unavailable' },
);

const isAway = (error: SdkError): boolean =>
  isTransientError(error) || isThrottlingError(error) || isServerError(error);

export { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
export * from '@aws-sdk/lib-dynamodb';
/** What the document client does not do: it leaves rows that come with an error as the database sent them. */
export { unmarshall } from '@aws-sdk/util-dynamodb';
