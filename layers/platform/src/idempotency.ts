import {
  IdempotencyAlreadyInProgressError,
  IdempotencyConfig,
  IdempotencyInconsistentStateError,
  IdempotencyPersistenceLayerError,
  IdempotencyValidationError,
  makeIdempotent,
} from '@aws-lambda-powertools/idempotency';
import { DynamoDBPersistenceLayer } from '@aws-lambda-powertools/idempotency/dynamodb';
import type { Context } from 'aws-lambda';
import { z } from 'zod';
import { type HttpAnswer, writtenOf } from './answers.ts';
import { readConfig } from './config.ts';
import { dynamodb } from './dynamodb.ts';
import { ApiError } from './errors.ts';
import { type FirstSeen, firstSeen } from './first-seen.ts';
import { log } from './observability.ts';

const { IDEMPOTENCY_TABLE } = readConfig(z.object({ IDEMPOTENCY_TABLE: z.string().min(3) }));

/** How long an answer is kept. */
const KEPT_S = 86_400;

const store = new DynamoDBPersistenceLayer({ tableName: IDEMPOTENCY_TABLE, awsSdkV3Client: dynamodb });
const config = new IdempotencyConfig({
  eventKeyJmesPath: 'key',
  payloadValidationJmesPath: 'content',
  throwOnNoIdempotencyKey: true,
  expiresAfterSeconds: KEPT_S,
  hashFunction: 'sha256',
});

/** A request that is carried out once; repeats get the first answer. */
interface KeyedRequest {
  key: string;
  /** The principal. The same text sent by another principal is another key. */
  principal: string;
  /** Route and input as a text. It must be the same for every request with the key. */
  content: string;
}

/**
 * Carries out a request once, and gives every request with its key the same answer for 24 hours, except for a secret
 * that is shown only once (`kept` of the answer). Refusals, failures and interim answers are not kept: they free the key.
 *
 * While a request runs, others with its key are refused. If its function ends without an answer, the key is free when
 * the time of the function is over. By then the request may have had its effect. When it is carried out again, it gets
 * the id and the time it had at first (`firstSeen`), so that it creates the same again: a record that is already in its
 * table, or a facture that every reader of the topic recognises as a duplicate.
 * @throws {ApiError} 422 when the key was used for something else, 409 while the first request runs.
 */
export async function once(
  { principal, key, content }: KeyedRequest,
  context: Context,
  carryOut: (first: FirstSeen) => HttpAnswer | Promise<HttpAnswer>,
): Promise<HttpAnswer> {
  let outcome: { answer: HttpAnswer } | { failure: unknown } | undefined;
  const run = async (_: object, __: Context): Promise<HttpAnswer> => {
    try {
      const first = await firstSeen(IDEMPOTENCY_TABLE, [principal, key, content], KEPT_S);
      const { kept, isInterim, ...answer } = await carryOut(first);
      outcome = { answer: toStored(answer) };
      if (isInterim) throw new InterimAnswerError();
      return kept === undefined ? outcome.answer : toStored({ ...answer, body: kept });
    } catch (failure) {
      outcome ??= { failure };
      throw failure;
    }
  };
  const idempotent = makeIdempotent(run, { persistenceStore: store, config, keyPrefix: 'http' });
  try {
    const kept = await idempotent({ key: [principal, key], content }, context);
    return outcome && 'answer' in outcome ? outcome.answer : kept;
  } catch (error) {
    if (!outcome) throw refusalOf(error);
    if ('failure' in outcome) throw outcome.failure;
    if (error instanceof InterimAnswerError) return outcome.answer;
    log.warn('An answer could not be stored', { error: error as Error });
    return outcome.answer;
  }
}

/** Ends the work under a key without keeping its answer. */
class InterimAnswerError extends Error {}

/** The answer in a form that DynamoDB can store: it has no type for exact numbers. */
const toStored = ({ status, headers = {}, body }: HttpAnswer): HttpAnswer => ({
  status,
  headers,
  body: writtenOf(body),
});

/** The error that the caller gets for an error of the store before the request began. */
function refusalOf(error: unknown): unknown {
  if (error instanceof IdempotencyValidationError)
    return new ApiError('idempotency-mismatch', 'This Idempotency-Key was used for another request.');
  if (
    error instanceof IdempotencyAlreadyInProgressError ||
    error instanceof IdempotencyInconsistentStateError
  )
    return new ApiError(
      'idempotency-in-progress',
      'The first request with this Idempotency-Key is still running.',
      {
        headers: { 'retry-after': '1' },
      },
    );
  return error instanceof IdempotencyPersistenceLayerError ? (error.cause ?? error) : error;
}
