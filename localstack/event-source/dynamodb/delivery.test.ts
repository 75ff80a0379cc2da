import type { StreamMapping } from '../../../layers/platform/deployment/streams.ts';
import { deliver } from './delivery.ts';
import type { EncodedRecord } from './stream-event.ts';

const mapping: StreamMapping = {
  functionKey: 'consume',
  functionName: 'consume',
  table: 'rows',
  batchSize: 100,
  batchWindow: 0,
  enabled: true,
  maximumRetryAttempts: -1,
  maximumRecordAgeInSeconds: -1,
  bisectBatchOnFunctionError: false,
};
const MINUTE_MS = 60_000;

const record = (name: string, ageMs = 0): EncodedRecord => {
  const json = JSON.stringify(name);
  return { sequence: name, created: Date.now() - ageMs, json, bytes: json.length };
};
const failing = (...names: string[]) => ({
  batchItemFailures: names.map((itemIdentifier) => ({ itemIdentifier })),
});

/** Delivers records to a function that answers, or throws, as it is told. */
async function delivering(
  records: readonly EncodedRecord[],
  answer: (names: string[], call: number) => unknown,
  over: Partial<StreamMapping> = {},
) {
  const seen = { calls: [] as string[], done: [] as string[], errors: [] as string[] };
  let wanted = true;
  await deliver(
    {
      mapping: { ...mapping, ...over },
      invoke: async (_, payload) => {
        const names = (JSON.parse(payload) as { Records: string[] }).Records;
        seen.calls.push(names.join(''));
        if (seen.calls.length >= 20) wanted = false;
        return answer(names, seen.calls.length);
      },
      onError: (message) => void seen.errors.push(message),
    },
    records,
    { isWanted: () => wanted, onDone: async (sequence) => void seen.done.push(sequence) },
  );
  return seen;
}

const abcdefgh = [...'abcdefgh'].map((name) => record(name));
const refuse = (poison: string) => (names: string[]) => {
  if (names.includes(poison)) throw new Error(`${poison} is poison`);
};

describe('given a batch that fails', () => {
  it('without limits it comes again whole, until it succeeds', async () => {
    const answer = (_: string[], call: number) => {
      if (call < 4) throw new Error('not now');
    };
    const { calls, done } = await delivering(abcdefgh.slice(0, 2), answer);
    expect(calls).toEqual(['ab', 'ab', 'ab', 'ab']);
    expect(done).toEqual(['b']);
  });

  it('with a limit it is given up after the first attempt and so many more, and that is said', async () => {
    const { calls, done, errors } = await delivering([record('a')], refuse('a'), { maximumRetryAttempts: 2 });
    expect(calls).toEqual(['a', 'a', 'a']);
    expect(done).toEqual(['a']);
    expect(errors.at(-1)).toBe('consume: record a given up after 3 attempts');
  });

  it('with a bisection only the record that fails is given up, and the order stays', async () => {
    const over = { maximumRetryAttempts: 1, bisectBatchOnFunctionError: true };
    const { calls, done, errors } = await delivering(abcdefgh, refuse('e'), over);
    expect(calls).toEqual(['abcdefgh', 'abcd', 'efgh', 'ef', 'e', 'e', 'f', 'gh']);
    expect(done).toEqual(['d', 'e', 'f', 'h']);
    expect(errors.filter((message) => message.includes('given up'))).toHaveLength(1);
  });

  it('with a bisection and no limit, nothing passes the record that fails', async () => {
    const answer = (names: string[], call: number) => {
      if (names.includes('b') && call < 6) throw new Error('not now');
    };
    const over = { bisectBatchOnFunctionError: true };
    const { calls } = await delivering(abcdefgh.slice(0, 3), answer, over);
    expect(calls).toEqual(['abc', 'ab', 'a', 'b', 'b', 'b', 'c']);
  });
});

describe('given a function that names what it did not apply', () => {
  const over = { functionResponseType: 'ReportBatchItemFailures' } as const;

  it('what is before the first of them is done, and the rest comes again', async () => {
    const { calls, done } = await delivering(
      abcdefgh.slice(0, 4),
      (_, call) => (call === 1 ? failing('d', 'c') : undefined),
      over,
    );
    expect(calls).toEqual(['abcd', 'cd']);
    expect(done).toEqual(['b', 'd']);
  });

  it.each([
    ['an unknown record', failing('x')],
    ['an empty name', failing('')],
    ['the first record', failing('a')],
  ])('%s means the whole batch', async (_, refusal) => {
    const answer = (__: string[], call: number) => (call === 1 ? refusal : null);
    expect((await delivering(abcdefgh.slice(0, 2), answer, over)).calls).toEqual(['ab', 'ab']);
  });

  it.each([[undefined], [null], [{}], [{ batchItemFailures: [] }]])(
    '%j means that all is done',
    async (all) => {
      expect((await delivering(abcdefgh, () => all, over)).calls).toEqual(['abcdefgh']);
    },
  );

  it('a limit and a bisection give up only that record', async () => {
    const answer = (names: string[]) => (names.includes('c') ? failing('c') : undefined);
    const limits = { ...over, maximumRetryAttempts: 0, bisectBatchOnFunctionError: true };
    const { calls, done } = await delivering(abcdefgh.slice(0, 4), answer, limits);
    expect(calls).toEqual(['abcd', 'c', 'd']);
    expect(done).toEqual(['b', 'c', 'd']);
  });

  it('it is not heard where the mapping does not declare it', async () => {
    expect((await delivering(abcdefgh, () => failing('a'))).calls).toEqual(['abcdefgh']);
  });
});

it('records that are too old are given up, and the others are delivered', async () => {
  const records = [record('a', 5 * MINUTE_MS), record('b', MINUTE_MS), record('c')];
  const { calls, errors } = await delivering(records, () => undefined, { maximumRecordAgeInSeconds: 120 });
  expect(calls).toEqual(['bc']);
  expect(errors).toEqual(['consume: record a given up, older than 120 s']);
});

it('a batch of which all is too old is done without a call', async () => {
  const over = { maximumRecordAgeInSeconds: 60 };
  const { calls, done } = await delivering([record('a', 5 * MINUTE_MS)], () => undefined, over);
  expect([calls, done]).toEqual([[], ['a']]);
});
