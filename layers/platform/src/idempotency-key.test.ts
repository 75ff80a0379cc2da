import type { Context } from 'aws-lambda';
import { ok } from './answers.ts';
import type { Route } from './contract.ts';
import type { ApiError } from './errors.ts';
import type { FirstSeen } from './first-seen.ts';
import { onceByKey } from './idempotency-key.ts';

const aRoute = (method: Route['method']): Route => ({
  method,
  path: '/things',
  scopes: [],
  summary: 'Things',
  answers: {},
});

/** What the use case is told, or the code of the refusal. */
const seenUnder = async (key: string | undefined, method: Route['method']): Promise<FirstSeen | string> => {
  try {
    const answer = await onceByKey(aRoute(method), { key, principal: 'p', input: {} }, {} as Context, ok);
    return answer.body as FirstSeen;
  } catch (error) {
    return (error as ApiError).code;
  }
};

describe('given a request without a key', () => {
  it('each one makes something of its own', async () => {
    const [one, other] = [await seenUnder(undefined, 'POST'), await seenUnder(undefined, 'POST')];
    expect(one).toEqual({ newId: expect.stringMatching(/^[\w-]{36}$/), time: expect.any(Number) });
    expect(other).not.toEqual(one);
  });
});

describe('given a key', () => {
  it.each([[''], ['x'.repeat(256)], ['clé'], ['a\tb'], ['a\nb']])('%j is none', async (key) => {
    expect(await seenUnder(key, 'POST')).toBe('malformed-header');
  });

  it.each(['GET', 'PUT', 'PATCH', 'DELETE'] as const)('%s takes no notice', async (method) => {
    expect(await seenUnder('', method)).toEqual(expect.objectContaining({ newId: expect.any(String) }));
  });
});
