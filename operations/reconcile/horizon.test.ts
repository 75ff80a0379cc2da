import fc from 'fast-check';
import { fold } from '../../functions/analytics/fold/fold.ts';
import {
  applyChanges,
  NEW_HEAD,
  type PartitionState,
} from '../../functions/analytics/fold/partition-state.ts';
import { FOLDED_SIZES, JUDGING_SIZE } from '../../functions/analytics/sizes.ts';
import type { ParsedRecord } from '../../functions/facturation/contract.ts';
import { compareCells } from './compare-windows.ts';
import { type CountedIn, horizonOf } from './horizon.ts';
import { addCells } from './read-state.ts';
import { type Cell, referenceFold } from './reference-fold.ts';

const BEGIN = 1_700_000_000_000;
const judge = JUDGING_SIZE;
const DAY_MS = 86_400_000;

/** What a partition was sent, and how it was committed. */
interface Stream {
  records: ParsedRecord[];
  commits: number[];
  graceMs: number;
  low: number;
}

const anyRecord = fc.record({
  seconds: fc.oneof(
    { weight: 6, arbitrary: fc.integer({ min: -20, max: 20 }) },
    { weight: 1, arbitrary: fc.integer({ min: -300, max: 300 }) },
  ),
  customer: fc.constantFrom('Abir', 'Zaid'),
  id: fc.integer({ min: 0, max: 30 }),
  cents: fc.integer({ min: -9, max: 9 }),
  bad: fc.integer({ min: 0, max: 9 }).map((one) => one === 0),
});

const anyStream: fc.Arbitrary<Stream> = fc
  .record({
    given: fc.array(anyRecord, { minLength: 1, maxLength: 60 }),
    commits: fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 60, maxLength: 60 }),
    graceMs: fc.constantFrom(0, 2_000, 30_000),
    cut: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ given, cut, ...rest }) => ({
    ...rest,
    low: Math.round(cut * given.length),
    records: given.map(({ seconds, customer, id, cents, bad }, offset) =>
      bad
        ? { offset, reason: 'json: SyntaxError' }
        : {
            offset,
            time: BEGIN + offset * 3_000 + seconds * 1_000,
            customer,
            facture: { id: `${id}`, nomClient: customer, cents },
          },
    ),
  }));

/** The table after the engine has committed everything. */
function givenTable({ records, commits, graceMs }: Stream) {
  const folding = { sizes: FOLDED_SIZES, graceMs, bucketCount: 1 };
  const cells = new Map<string, Cell>();
  const counted: CountedIn[] = [];
  let state: PartitionState = { head: NEW_HEAD, windows: new Map(), ids: new Map() };
  for (let at = 0, commit = 0; at < records.length; commit++) {
    const batch = records.slice(at, at + (commits[commit] ?? 1));
    const { changes } = fold(state, batch, folding);
    for (const start of changes.ids.keys()) counted.push({ start, lastOffset: changes.head.lastOffset });
    for (const { size, start, aggregates } of changes.windows.values())
      addCells(cells, { start, aggregates } as Parameters<typeof addCells>[1], FOLDED_SIZES[size] ?? judge);
    state = applyChanges(state, changes, folding);
    at += batch.length;
  }
  return { cells, counted };
}

async function* newestFirst(counted: readonly CountedIn[]): AsyncGenerator<CountedIn> {
  yield* counted.toSorted((one, other) => other.start - one.start);
}

const retained = ({ low, graceMs }: Stream, now = BEGIN) => ({ low, graceMs, judgeMs: judge.ms, now });

/**
 * The end of the newest window of any record up to the end of the first commit that may have begun before `low`. Only
 * those count that are in sight: whoever looks down from the newest window looks no further than the first one in which
 * a commit before `low` has counted.
 */
function newestEnd({ records, low }: Stream, counted: readonly CountedIn[]): number {
  const certain = counted.filter(({ lastOffset }) => lastOffset < low).map(({ start }) => start);
  const inSight = Math.max(Number.NEGATIVE_INFINITY, ...certain);
  const ends = counted
    .filter(({ lastOffset, start }) => lastOffset >= low && start > inSight)
    .map(({ lastOffset }) => lastOffset);
  const until = Math.min(...ends, records.length);
  const times = records.slice(0, until + 1).flatMap((record) => ('time' in record ? record.time : []));
  return Math.max(Number.NEGATIVE_INFINITY, ...times.map((time) => time - (time % judge.ms) + judge.ms));
}

test('wherever a topic is cut, what can be verified of a sound table is without a difference', async () => {
  let verified = 0;
  await fc.assert(
    fc.asyncProperty(anyStream, async (stream) => {
      const { cells, counted } = givenTable(stream);
      const horizon = await horizonOf(newestFirst(counted), retained(stream));
      const reference = referenceFold(stream.records.slice(stream.low), {
        sizes: FOLDED_SIZES,
        graceMs: stream.graceMs,
      });
      const isRetained = ({ start }: Cell) => start >= horizon;
      const compared = compareCells(cells, reference.windows, { isRetained, isKept: () => true });
      verified += compared.windows;
      expect(compared.diff).toBe(0n);
    }),
    { numRuns: 1_000 },
  );
  expect(verified).toBeGreaterThan(1_000);
});

test('wherever a topic is cut, no more is left out than what lost records may have reached', async () => {
  await fc.assert(
    fc.asyncProperty(anyStream, async (stream) => {
      const { counted } = givenTable(stream);
      const horizon = await horizonOf(newestFirst(counted), retained(stream));
      const forgotten = BEGIN - 7 * DAY_MS + stream.graceMs;
      const unavoidable = stream.low === 0 ? 0 : Math.max(forgotten, newestEnd(stream, counted));
      expect(horizon).toBeLessThanOrEqual(unavoidable);
    }),
    { numRuns: 500 },
  );
});

test('what was committed before ids are forgotten may be as new as the broker lets it be', async () => {
  const long = { low: 10, judgeMs: judge.ms, graceMs: 30_000, now: BEGIN + 8 * DAY_MS };
  expect(await horizonOf(newestFirst([]), long)).toBe(BEGIN + DAY_MS + 30_000);
});
