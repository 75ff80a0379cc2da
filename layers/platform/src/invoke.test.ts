import { jest } from '@jest/globals';
import { invokeFunction } from './invoke.ts';

const answers: (Response | Error)[] = [];
const asked: Request[] = [];

beforeEach(() => {
  Object.assign(process.env, {
    AWS_REGION: 'eu-west-3',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    AWS_ENDPOINT_URL_LAMBDA: 'http://lambda.test',
  });
  [answers.length, asked.length] = [0, 0];
  jest.spyOn(globalThis, 'fetch').mockImplementation(async (request) => {
    asked.push(request as Request);
    const answer = answers.shift();
    if (answer instanceof Response) return answer;
    throw answer ?? new Error('There is no further answer.');
  });
});
afterEach(() => jest.restoreAllMocks());

const invoke = (withinMs = 10_000) => invokeFunction('stage-other', { a: 1 }, { attempts: 3, withinMs });
const failed = () =>
  new Response('{"errorMessage":"no"}', { headers: { 'x-amz-function-error': 'Unhandled' } });

describe('a function that another one invokes', () => {
  it('is given its event under the role of who asks, and its answer is read', async () => {
    answers.push(new Response('{"b":2}'));
    expect(await invoke()).toEqual({ b: 2 });
    const [request] = asked;
    expect(request?.url).toBe('http://lambda.test/2015-03-31/functions/stage-other/invocations');
    expect(request?.headers.get('authorization')).toContain('Credential=local/');
    expect(await request?.json()).toEqual({ a: 1 });
  });

  it.each([
    ['is throttled', () => new Response('', { status: 429 })],
    ['is broken', () => new Response('', { status: 500 })],
    ['has failed', failed],
    ['cannot be reached', () => new TypeError('fetch failed')],
  ])('where it %s, it is asked again', async (_, trouble) => {
    answers.push(trouble(), trouble(), new Response('{"b":2}'));
    expect(await invoke()).toEqual({ b: 2 });
    answers.push(trouble(), trouble(), trouble());
    await expect(invoke()).rejects.toThrow();
    expect(asked.length).toBe(6);
  });

  it('where it may not be asked, it is asked once', async () => {
    answers.push(new Response('', { status: 403 }));
    await expect(invoke()).rejects.toThrow('Lambda answered 403 for stage-other.');
    expect(asked.length).toBe(1);
  });

  it('is not asked again when its time is over', async () => {
    answers.push(failed(), failed());
    await expect(invoke(0)).rejects.toThrow('stage-other failed');
    expect(asked.length).toBe(1);
  });
});
