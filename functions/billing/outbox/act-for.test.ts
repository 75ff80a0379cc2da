import type { OutboxRow } from '../finalizing/outbox-row.ts';
import { actFor } from './act-for.ts';
import { type Consumer, type Entry, eachAlone } from './consumer.ts';

const entryFor = (bill: string, ...waiting: string[]): Entry => ({
  bill,
  row: { waiting } as unknown as OutboxRow,
});

const TIMEOUT_MS = 60_000;

/** What consumers do, and whose names are taken out, in their order. */
function given(...consumers: Consumer[]) {
  const seen: string[] = [];
  const table = {
    takeOut: async ({ bill }: Entry, name: string) => {
      seen.push(`${name} out of ${bill}`);
    },
  };
  const whenActedFor = (...entries: Entry[]) =>
    actFor(entries, { consumers, table, deadlineMs: Date.now() + TIMEOUT_MS });
  return { seen, table, whenActedFor };
}

const acting = (name: string, act: (entry: Entry) => void): Consumer => ({
  name,
  act: (entries) => eachAlone(entries, async (entry) => act(entry)),
});
const nothing = () => undefined;
const failing = () => {
  throw new Error('away');
};

test('a consumer acts for those that wait for it, and its name is taken out afterwards', async () => {
  const one = given(acting('publish', ({ bill }) => one.seen.push(`sent ${bill}`)));
  expect(await one.whenActedFor(entryFor('A', 'publish'), entryFor('B'), entryFor('C', 'other'))).toEqual([]);
  expect(one.seen).toEqual(['sent A', 'publish out of A']);
});

test('one that fails for a bill leaves its name there, and takes it out of the others', async () => {
  const failingFor = acting('publish', ({ bill }) => (bill === 'A' ? failing() : undefined));
  const { seen, whenActedFor } = given(failingFor);
  expect(await whenActedFor(entryFor('A', 'publish'), entryFor('B', 'publish'))).toEqual([new Error('away')]);
  expect(seen).toEqual(['publish out of B']);
});

test('one that fails altogether leaves its name everywhere, and the other acts', async () => {
  const away: Consumer = { name: 'publish', act: async () => failing() };
  const { seen, whenActedFor } = given(away, acting('stock', nothing));
  const both = ['publish', 'stock'];
  expect(await whenActedFor(entryFor('A', ...both), entryFor('B', ...both))).toHaveLength(2);
  expect(seen).toEqual(['stock out of A', 'stock out of B']);
});

test('one that does not answer keeps no other from acting', async () => {
  const hanging = Promise.withResolvers<Map<string, unknown>>();
  const { seen, whenActedFor } = given(
    { name: 'publish', act: () => hanging.promise },
    acting('stock', () => hanging.resolve(new Map())),
  );
  await whenActedFor(entryFor('A', 'publish', 'stock'));
  expect(seen.toSorted()).toEqual(['publish out of A', 'stock out of A']);
});

test('a name that could not be taken out is told of: the bill is acted for again', async () => {
  const { table, whenActedFor } = given(acting('publish', nothing));
  table.takeOut = async () => failing();
  expect(await whenActedFor(entryFor('A', 'publish'))).toEqual([new Error('away')]);
});
