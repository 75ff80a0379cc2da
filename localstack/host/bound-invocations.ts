import { SAFETY_HEADERS } from '@facturation/platform/answer-headers';
import { ApiError } from '@facturation/platform/errors';
import { PROBLEM_JSON, problemOf } from '@facturation/platform/problem';
import type { APIGatewayProxyEvent, APIGatewayProxyResult } from 'aws-lambda';
import type { Stack } from '../../layers/platform/deployment/stack.ts';
import { NoSlotError, type SlotOptions, Slots } from './slots.ts';

/** One invocation of a function: it is given its event, then run once. */
export interface Invocation {
  setEvent(event: unknown): void;
  setClientContext(context: unknown): void;
  runHandler(): Promise<unknown>;
}

/** The host's source of function instances. Two callers get the same instance unless it is running. */
export interface LambdaHost {
  get(functionKey: string): Invocation;
}

/**
 * How many invocations of one function run at once, each in its own thread with the whole function loaded, unless it is
 * said otherwise. More would not be faster on one machine. The page repeats a request after 8 s, so an answer must come before that.
 */
const BOUND: Bound = { count: 2, waitMs: 5_000 };

interface Bound extends SlotOptions {
  /** Counts of some functions, by their keys. */
  counts?: Readonly<Record<string, number>>;
}

/**
 * How many threads load their function at once, among all functions. More would only slow each other down, and here
 * loading counts as part of the function's time. A function that starts may call another one that has to start, so a
 * thread that has waited this long starts anyway.
 */
const STARTS: SlotOptions = { count: 2, waitMs: 2_000 };
/** Sent with the answer to a request that waited in vain. */
const RETRY_AFTER_S = 1;

/**
 * Makes a host run no more than a few invocations of a function at once, as an account's concurrency does on AWS. Each
 * function has its own bound, so a function that waits for another one never takes its slot. Functions invoked by a
 * stream or a schedule have no bound, because these sources wait for the answers.
 */
export function boundInvocations(
  host: LambdaHost,
  functions: Stack['functions'],
  { counts = {}, ...bound }: Partial<Bound> = {},
): void {
  const slotsOf = new Map(
    Object.entries(functions)
      .filter(([, { events = [] }]) => !events.some((event) => 'msk' in event || 'schedule' in event))
      .map(([key]) => [key, new Slots({ ...BOUND, ...bound, ...(counts[key] && { count: counts[key] }) })]),
  );
  const starts = new Starts();
  const { get } = host;
  host.get = function bounded(functionKey) {
    const take = () => get.call(this, functionKey);
    const slots = slotsOf.get(functionKey);
    return slots ? new BoundInvocation(slots, starts, take) : take();
  };
}

/** Knows which instances have loaded their function: those that have answered. */
class Starts {
  readonly #started = new WeakSet<Invocation>();
  readonly #slots = new Slots(STARTS);

  /** Runs what `take` gives, which may be another instance after a wait. */
  async run(take: () => Invocation, run: (invocation: Invocation) => Promise<unknown>): Promise<unknown> {
    const started = take();
    // An instance that failed may have ended, so the next invocation may have to start it again.
    if (this.#started.delete(started)) return this.#note(started, run(started));
    const start = () => {
      const invocation = take();
      return this.#note(invocation, run(invocation));
    };
    return this.#slots.run(start).catch((error) => {
      if (error instanceof NoSlotError) return start();
      throw error;
    });
  }

  async #note(invocation: Invocation, result: Promise<unknown>): Promise<unknown> {
    const answer = await result;
    this.#started.add(invocation);
    return answer;
  }
}

/** Takes the instance only when its turn has come, so that nobody else gets the same one while it waits. */
class BoundInvocation implements Invocation {
  readonly #slots: Slots;
  readonly #starts: Starts;
  readonly #take: () => Invocation;
  #event: unknown;
  #clientContext: unknown;

  constructor(slots: Slots, starts: Starts, take: () => Invocation) {
    this.#slots = slots;
    this.#starts = starts;
    this.#take = take;
  }

  setEvent(event: unknown): void {
    this.#event = event;
  }

  setClientContext(context: unknown): void {
    this.#clientContext = context;
  }

  #invoke(invocation: Invocation): Promise<unknown> {
    invocation.setEvent(this.#event);
    invocation.setClientContext(this.#clientContext);
    return invocation.runHandler();
  }

  /** @throws {NoSlotError} when its turn does not come and it is not an HTTP request */
  async runHandler(): Promise<unknown> {
    try {
      return await this.#slots.run(() =>
        this.#starts.run(this.#take, (invocation) => this.#invoke(invocation)),
      );
    } catch (error) {
      if (error instanceof NoSlotError && isRequest(this.#event)) return refusalOf(this.#event);
      throw error;
    }
  }
}

const isRequest = (event: unknown): event is APIGatewayProxyEvent =>
  typeof event === 'object' && event !== null && 'httpMethod' in event;

function refusalOf({ path }: APIGatewayProxyEvent): APIGatewayProxyResult {
  const error = new ApiError('service-unavailable', 'Too many requests are waiting; try again in a second.');
  return {
    statusCode: error.status,
    headers: {
      ...SAFETY_HEADERS,
      'content-type': PROBLEM_JSON,
      'cache-control': 'no-store',
      'retry-after': `${RETRY_AFTER_S}`,
    },
    body: JSON.stringify(problemOf(error, path)),
  };
}
