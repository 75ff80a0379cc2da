import { z } from 'zod';
import { AnswerError, type Attempts, inAttempts } from './attempts.ts';
import { readConfig } from './config.ts';
import { signedFetch } from './signed-fetch.ts';

/** The endpoint that the SDK would use: that of this service, that of all services, or AWS. */
const Target = z
  .object({
    AWS_REGION: z.string(),
    AWS_ENDPOINT_URL_LAMBDA: z.url().optional(),
    AWS_ENDPOINT_URL: z.url().optional(),
  })
  .transform(({ AWS_REGION: region, AWS_ENDPOINT_URL_LAMBDA, AWS_ENDPOINT_URL }) => ({
    region,
    endpoint: AWS_ENDPOINT_URL_LAMBDA ?? AWS_ENDPOINT_URL ?? `https://lambda.${region}.amazonaws.com`,
  }));

/**
 * Invokes another function under the role of this one, and waits for what it answers. What fails is sent again, so a
 * function that may not be asked twice must not be asked by this. One that is slow is waited for: to ask it again would
 * make it slower.
 * @param name of the function
 * @param event what it is given, as JSON
 * @returns what it answered, from JSON
 * @throws {Error} when the last attempt failed: what was asked may have been done, or may be later
 */
export const invokeFunction = (name: string, event: object, attempts: Attempts): Promise<unknown> =>
  inAttempts(attempts, (leftMs) => invokeOnce(name, event, leftMs));

async function invokeOnce(name: string, event: object, timeoutMs: number): Promise<unknown> {
  const { region, endpoint } = readConfig(Target);
  const url = `${endpoint}/2015-03-31/functions/${name}/invocations`;
  const response = await signedFetch({ service: 'lambda', region }, url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(event),
    signal: AbortSignal.timeout(timeoutMs),
  });
  const text = await response.text();
  if (!response.ok) {
    const isPassing = response.status === 429 || response.status >= 500;
    throw new AnswerError(`Lambda answered ${response.status} for ${name}.`, isPassing);
  }
  if (response.headers.has('x-amz-function-error'))
    throw new AnswerError(`${name} failed: ${text.slice(0, 300)}`, true);
  return JSON.parse(text);
}
