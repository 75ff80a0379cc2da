import { setTimeout as sleep } from 'node:timers/promises';
import { AwsClient } from 'aws4fetch';
import { z } from 'zod';
import { Credentials } from './aws-credentials.ts';
import { backOffMs } from './back-off.ts';
import { now } from './clock.ts';
import { readConfig } from './config.ts';

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

/** How many attempts there are at most, and how long all of them together may take. */
interface Attempts {
  attempts: number;
  withinMs: number;
}

const FIRST_DELAY_MS = 50;

/** What an answer of AWS says of itself. */
class AnswerError extends Error {
  /** Whether another attempt may be answered otherwise. */
  readonly isPassing: boolean;

  constructor(message: string, isPassing: boolean) {
    super(message);
    this.name = 'AnswerError';
    this.isPassing = isPassing;
  }
}

/**
 * Invokes another function under the role of this one, and waits for what it answers. What fails is sent again, so a
 * function that may not be asked twice must not be asked by this. One that is slow is waited for: to ask it again would
 * make it slower.
 * @param name of the function
 * @param event what it is given, as JSON
 * @returns what it answered, from JSON
 * @throws {Error} when the last attempt failed: what was asked may have been done, or may be later
 */
export async function invokeFunction(
  name: string,
  event: object,
  { attempts, withinMs }: Attempts,
): Promise<unknown> {
  const deadlineMs = now() + withinMs;
  for (let attempt = 1; ; attempt++) {
    try {
      return await invokeOnce(name, event, Math.max(1, deadlineMs - now()));
    } catch (error) {
      const isPassing = !(error instanceof AnswerError) || error.isPassing;
      if (attempt === attempts || !isPassing || now() >= deadlineMs) throw error;
      await sleep(Math.random() * backOffMs(attempt, { firstMs: FIRST_DELAY_MS }));
    }
  }
}

async function invokeOnce(name: string, event: object, timeoutMs: number): Promise<unknown> {
  const { region, endpoint } = readConfig(Target);
  const client = new AwsClient({ ...readConfig(Credentials), service: 'lambda', region, retries: 0 });
  const response = await client.fetch(`${endpoint}/2015-03-31/functions/${name}/invocations`, {
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
