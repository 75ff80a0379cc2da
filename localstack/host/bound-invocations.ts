import { SAFETY_HEADERS } from '@facturation/platform/answer-headers';
import { ApiError } from '@facturation/platform/errors';
import { PROBLEM_JSON, problemOf } from '@facturation/platform/problem';
import type { APIGatewayProxyEvent, APIGatewayProxyResult } from 'aws-lambda';
import type { Stack } from '../stack.ts';
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
  const { get } = host;
  host.get = function bounded(functionKey) {
    const take = () => get.call(this, functionKey);
    const slots = slotsOf.get(functionKey);
    return slots ? new BoundInvocation(slots, take) : take();
  };
}

/** Takes the function when its turn has come, so that nobody else is given the same instance while it waits. */
class BoundInvocation implements Invocation {
  readonly #slots: Slots;
  readonly #take: () => Invocation;
  #event: unknown;
  #clientContext: unknown;

  constructor(slots: Slots, take: () => Invocation) {
    this.#slots = slots;
    this.#take = take;
  }

  setEvent(event: unknown): void {
    this.#event = event;
  }

  setClientContext(context: unknown): void {
    this.#clientContext = context;
  }

  /** @throws {NoSlotError} when its turn does not come and nobody asked by HTTP */
  async runHandler(): Promise<unknown> {
    try {
      return await this.#slots.run(() => {
        const invocation = this.#take();
        invocation.setEvent(this.#event);
        invocation.setClientContext(this.#clientContext);
        return invocation.runHandler();
      });
    } catch (error) {
      if (error instanceof NoSlotError && isRequest(this.#event)) return refusalOf(this.#event);
      throw error;
    }
  }
}

const isRequest = (event: unknown): event is APIGatewayProxyEvent =>
  typeof event === 'object' && event !== null && 'httpMethod' in event;

function refusalOf({ path }: APIGatewayProxyEvent): APIGatewayProxyResult {
  const error = new ApiError('service-unavailable', 'Too many requests wait for this; ask again later.');
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
