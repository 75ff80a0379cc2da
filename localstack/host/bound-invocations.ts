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

/** Where the host takes functions from. The same instance is given to two callers unless it runs meanwhile. */
export interface LambdaHost {
  get(functionKey: string): Invocation;
}

/**
 * How many invocations of one function run at once, each in a thread of its own with the whole function loaded: more
 * would not be quicker on the processors of one machine. A page asks again after 8 s; an answer must come before that.
 */
const BOUND: SlotOptions = { count: 2, waitMs: 5_000 };
/**
 * Threads that load their function at once, of all functions together: more would only make each of them slow, and
 * loading counts as part of the function's own time here. A function that starts may ask another one that has to
 * start, so who waits this long goes ahead.
 */
const STARTS: SlotOptions = { count: 2, waitMs: 2_000 };
/** Of the answer to whoever waited in vain. */
const RETRY_AFTER_S = 1;

/**
 * Makes a host run no more than a few invocations of a function at once, as an account's concurrency does on AWS.
 * The bound is that of each function: one that waits for another's answer never takes that one's place. Functions
 * that a stream or a schedule invokes are left alone: these sources wait for their answers.
 */
export function boundInvocations(
  host: LambdaHost,
  functions: Stack['functions'],
  bound: SlotOptions = BOUND,
): void {
  const slotsOf = new Map(
    Object.entries(functions)
      .filter(([, { events = [] }]) => !events.some((event) => 'msk' in event || 'schedule' in event))
      .map(([key]) => [key, new Slots(bound)]),
  );
  const starts = new Starts();
  const { get } = host;
  host.get = function bounded(functionKey) {
    const take = () => get.call(this, functionKey);
    const slots = slotsOf.get(functionKey);
    return slots ? new BoundInvocation(slots, starts, take) : take();
  };
}

/** Who has answered once has loaded its function. */
class Starts {
  readonly #started = new WeakSet<Invocation>();
  readonly #slots = new Slots(STARTS);

  /** Runs what `take` gives, which may be another instance after a wait. */
  async run(take: () => Invocation, run: (invocation: Invocation) => Promise<unknown>): Promise<unknown> {
    const started = take();
    // One that failed may have been ended: what comes next may have to start it again.
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

/** Takes the function when its turn has come, so that nobody else is given the same instance while it waits. */
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

  /** @throws {NoSlotError} when its turn does not come and nobody asked by HTTP */
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
