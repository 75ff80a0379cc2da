import { jest } from '@jest/globals';
import { boundInvocations, type Invocation, type LambdaHost } from './bound-invocations.ts';

const FUNCTIONS = {
  listCustomers: { events: [{ http: {} }] },
  storeFactures: { events: [{ msk: {} }] },
} as never;

/** A host like the real one: it gives the same instance to two callers, unless that runs meanwhile. */
class FakeHost implements LambdaHost {
  readonly ends: (() => void)[] = [];
  readonly seen: unknown[] = [];
  most = 0;
  #running = 0;
  #idle: Invocation | undefined;

  get(): Invocation {
    this.#idle ??= this.#instance();
    return this.#idle;
  }

  #instance(): Invocation {
    let given: unknown;
    return {
      setEvent: (event) => {
        given = event;
      },
      setClientContext: () => {},
      runHandler: async () => {
        this.#idle = undefined;
        this.#running++;
        this.most = Math.max(this.most, this.#running);
        this.seen.push(given);
        const { promise, resolve } = Promise.withResolvers<void>();
        this.ends.push(resolve);
        await promise;
        this.#running--;
        return { statusCode: 200, body: `${JSON.stringify(given)}` };
      },
    };
  }

  /** Ends whatever runs, and whatever begins then, until nothing does. */
  async endAll(): Promise<void> {
    for (let quiet = 0; quiet < 3; quiet++) {
      if (this.ends.length > 0) quiet = 0;
      for (const end of this.ends.splice(0)) end();
      await new Promise((resolve) => setImmediate(resolve));
    }
  }
}

const request = (path: string) => ({ httpMethod: 'GET', path });

describe('a host whose invocations are bounded', () => {
  let host: FakeHost;
  const invoke = (functionKey: string, event: unknown) => {
    const invocation = (host as LambdaHost).get(functionKey);
    invocation.setEvent(event);
    return invocation.runHandler();
  };
  beforeEach(() => {
    host = new FakeHost();
  });

  it('runs two of fifty requests at once, and answers each with what it asked', async () => {
    boundInvocations(host, FUNCTIONS, { count: 2, waitMs: 60_000 });
    const paths = Array.from({ length: 50 }, (_, number) => request(`/customers/${number}`));
    const answers = Promise.all(paths.map((event) => invoke('listCustomers', event)));
    await host.endAll();
    expect((await answers).map((answer) => JSON.parse((answer as { body: string }).body))).toEqual(paths);
    expect(host.most).toBe(2);
  });

  it('runs more of a function at once for which more are allowed', async () => {
    jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate'] });
    boundInvocations(host, FUNCTIONS, { count: 2, waitMs: 60_000, counts: { listCustomers: 5 } });
    const invokeOne = () => invoke('listCustomers', request('/customers'));
    const first = invokeOne();
    await host.endAll();
    await first;
    const answers = Promise.all(Array.from({ length: 20 }, invokeOne));
    // Two load at once; the others have waited long enough then, and load anyway.
    await jest.advanceTimersByTimeAsync(2_000);
    jest.useRealTimers();
    await host.endAll();
    await answers;
    expect(host.most).toBe(5);
  });

  it('answers 503 with a problem and Retry-After to a request that waited in vain', async () => {
    boundInvocations(host, FUNCTIONS, { count: 1, waitMs: 1 });
    const first = invoke('listCustomers', request('/customers/1'));
    expect(await invoke('listCustomers', request('/customers/2'))).toMatchObject({
      statusCode: 503,
      headers: { 'content-type': 'application/problem+json', 'retry-after': '1' },
      body: expect.stringContaining('"instance":"/customers/2"'),
    });
    await host.endAll();
    await first;
  });

  it('fails an invocation that nobody asked for by HTTP', async () => {
    boundInvocations(host, FUNCTIONS, { count: 1, waitMs: 1 });
    const first = invoke('listCustomers', { type: 'TOKEN' });
    await expect(invoke('listCustomers', { type: 'TOKEN' })).rejects.toThrow('free');
    await host.endAll();
    await first;
  });

  it('lets the function of a stream run as often as its source invokes it', async () => {
    boundInvocations(host, FUNCTIONS, { count: 1, waitMs: 1 });
    const all = [1, 2, 3].map((offset) => invoke('storeFactures', { offset }));
    await host.endAll();
    await Promise.all(all);
    expect(host.most).toBe(3);
  });
});
