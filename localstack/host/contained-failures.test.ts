import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import Lambda from 'serverless-offline/lambda';
import { containFailures, type EnvironmentHost } from './contained-failures.ts';

/** Answers how many events its thread has had. It throws where nothing can catch it, with or without an answer. */
const FUNCTION = `
  let events = 0;
  export async function handler({ throws, answers = true }) {
    if (throws) setTimeout(() => { throw new Error(throws); });
    return answers ? ++events : new Promise(() => {});
  }
`;
const FAILS = { throws: 'no table', answers: false };

/** What the library reads of a function and of the framework. */
const DECLARED = {
  name: 'facturation-local-listCustomers',
  handler: 'function.handler',
  runtime: 'nodejs22.x',
};
const frameworkIn = (servicePath: string) => ({
  service: { service: 'facturation', provider: {}, package: {} },
  config: { serverlessPath: servicePath, servicePath },
});

interface Host extends EnvironmentHost {
  create(functions: object[]): void;
  cleanup(): Promise<void>;
}

describe('a host whose functions fail', () => {
  let directory: string;
  let host: Host;
  let logged: jest.Spied<typeof console.error>;

  beforeAll(() => containFailures(Lambda.prototype));
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'failures-'));
    writeFileSync(join(directory, 'function.mjs'), FUNCTION);
    host = new (Lambda as unknown as new (...args: object[]) => Host)(frameworkIn(directory), {
      noTimeout: true,
    });
    host.create(['one', 'other'].map((functionKey) => ({ functionKey, functionDefinition: DECLARED })));
    logged = jest.spyOn(console, 'error').mockImplementation(() => {});
  });
  afterEach(async () => {
    logged.mockRestore();
    await host.cleanup();
    rmSync(directory, { recursive: true });
  });

  const invoke = (functionKey: string, event: object = {}) => {
    const invocation = host.get(functionKey);
    invocation.setEvent(event);
    return invocation.runHandler();
  };

  it('fails the invocation whose exception nothing catches, and names its function', async () => {
    await expect(invoke('one', FAILS)).rejects.toThrow('The function one has ended.');
    expect(logged).toHaveBeenCalledWith(expect.stringMatching(/^The function one has ended: .*no table/));
  });

  it('goes on with the other functions, and starts that one again', async () => {
    await invoke('other');
    await expect(invoke('one', FAILS)).rejects.toThrow();
    expect([await invoke('other'), await invoke('one')]).toEqual([2, 1]);
  });

  it('starts a function again that ended between two invocations', async () => {
    const ended = new Promise<void>((resolve) => logged.mockImplementation(() => resolve()));
    expect(await invoke('one', { throws: 'no table' })).toBe(1);
    await ended;
    expect(await invoke('one')).toBe(1);
  });
});
