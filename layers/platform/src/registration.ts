import { z } from 'zod';
import { now } from './clock.ts';
import { readConfig } from './config.ts';
import { newId } from './ids.ts';
import { log } from './observability.ts';
import { type Instance, type Write, writeTo } from './registry-row.ts';

const RENEWAL_INTERVAL_MS = 60_000;
/** After a failed first write, because the instance is not registered yet. */
const RETRY_DELAY_MS = 5_000;
/** An instance that was not renewed for this long counts as gone. Two renewals may fail. */
const EXPIRES_AFTER_MS = 3 * RENEWAL_INTERVAL_MS;

/** Keeps an instance in the registry while it serves, with one write a minute. A failed write fails no request. */
export class Registration {
  readonly #instance: Instance;
  readonly #write: Write;
  #due = Number.NEGATIVE_INFINITY;
  #isKnown = false;

  constructor(instance: Instance, write: Write) {
    this.#instance = instance;
    this.#write = write;
  }

  /** Resolves when the write that is due has been answered, has failed, or took too long. Never rejects. */
  async renew(): Promise<void> {
    const time = now();
    if (time < this.#due) return;
    this.#due = time + RENEWAL_INTERVAL_MS;
    try {
      await this.#write(this.#instance, time, time + EXPIRES_AFTER_MS);
      this.#isKnown = true;
    } catch (error) {
      if (!this.#isKnown) this.#due = time + RETRY_DELAY_MS;
      log.warn('Registering this instance failed.', { error: error as Error });
    }
  }
}

/** Lambda sets the handler, the stack sets the table. When one is missing, nothing is registered. */
const env = readConfig(
  z.object({
    REGISTRY_TABLE: z.string().optional(),
    VERSION: z.string().default(''),
    _HANDLER: z.string().default(''),
    AWS_LAMBDA_FUNCTION_NAME: z.string().default(''),
  }),
);

/** The service of a handler is its folder: `functions/customers/…` belongs to CUSTOMERS-SERVICE. */
export const serviceOf = (handler: string): string | undefined =>
  /^functions\/([\w-]+)\//.exec(handler)?.[1]?.toUpperCase().concat('-SERVICE');

function ownRegistration(): Registration | undefined {
  const service = serviceOf(env._HANDLER);
  if (service === undefined || env.REGISTRY_TABLE === undefined) return undefined;
  const { AWS_LAMBDA_FUNCTION_NAME, VERSION } = env;
  const instance = { service, id: newId(), function: AWS_LAMBDA_FUNCTION_NAME, version: VERSION };
  return new Registration({ ...instance, started: now() }, writeTo(env.REGISTRY_TABLE));
}

const registration = ownRegistration();

/**
 * A handler that keeps its execution environment in the registry. It registers with the first event, while the work
 * runs, and renews while it serves. The write is awaited, because an environment is frozen as soon as it has answered.
 */
export const withRegistration =
  <A extends unknown[], R>(work: (...args: A) => Promise<R>) =>
  async (...args: A): Promise<R> => {
    const renewal = registration?.renew();
    try {
      return await work(...args);
    } finally {
      await renewal;
    }
  };
