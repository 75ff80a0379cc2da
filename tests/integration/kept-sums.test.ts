import { DeleteCommand, dynamodb, paginateQuery } from '@facturation/platform/dynamodb';
import { jest } from '@jest/globals';
import fc from 'fast-check';
import { allTime, type Span } from '../../functions/analytics/epochs/epochs.ts';
import { sizeNamed } from '../../functions/analytics/sizes.ts';
import { windowsOf } from '../../functions/analytics/store/window-rows.ts';
import { TOTAL } from '../../functions/analytics/windows.ts';
import { addedUp, BEGIN, counts, givenSums, MIDNIGHT, SUMMED, ZONE } from '../support/summed-epoch.ts';

const table = process.env.WINDOWS_TABLE ?? '';
const [MINUTE_MS, DAY_MS] = [60_000, 86_400_000];
const MINUTE = sizeNamed('1m', ZONE);
const HOUR = sizeNamed('1h', ZONE);

async function thenSumsAreThoseOfMinutes(spans: readonly Span[]): Promise<void> {
  const minutes = await counts(spans, MINUTE);
  const reads = SUMMED.flatMap((size) => [undefined, 'Abir'].map((customer) => ({ size, customer })));
  await Promise.all(
    reads.map(async ({ size, customer }) => {
      expect(await counts(spans, size, customer)).toEqual(addedUp(minutes, size, customer));
    }),
  );
}

interface Batch {
  engine: number;
  partition: number;
  customer: string;
  /** Minutes that each record is ahead of those before it in its partition, or behind. */
  steps: readonly number[];
}

/** Two epochs, of which readers follow the first, or the second from midnight on. */
function givenEpochs() {
  const engines = [givenSums(), givenSums()] as const;
  const [old, next] = [allTime(engines[0].epoch), allTime(engines[1].epoch)];
  const reached = new Map<string, number>();
  let spans: Span[] = [old];
  return {
    spans: () => spans,
    async records({ engine, steps, ...batch }: Batch) {
      const place = `${engine} ${batch.partition}`;
      const minutes = steps.map((step) => {
        const latest = reached.get(place) ?? 0;
        reached.set(place, Math.max(latest, latest + step));
        return Math.max(0, latest + step);
      });
      await engines[engine]?.folded({ ...batch, minutes });
    },
    async sums() {
      for (const engine of engines) await engine.summed();
    },
    async moves() {
      const swapped = [
        { ...old, to: MIDNIGHT },
        { ...next, from: MIDNIGHT },
      ];
      spans = spans.length === 1 ? swapped : [old];
    },
  };
}

type Event = Batch | 'sums' | 'moves';

const batches = fc.record<Batch>({
  engine: fc.nat(1),
  partition: fc.nat(1),
  customer: fc.constantFrom('Abir', 'Hassan', 'Zaid'),
  steps: fc.array(fc.constantFrom(-70, -1, 0, 0.3, 1, 7, 40), { minLength: 1, maxLength: 8 }),
});
const events = fc.oneof<fc.MaybeWeightedArbitrary<Event>[]>(
  { weight: 4, arbitrary: batches },
  fc.constantFrom('sums', 'moves'),
);
/** All of it at least once. */
const EVENTFUL: Event[] = [
  { engine: 0, partition: 0, customer: 'Abir', steps: [0, 7, 7, 40, 1] },
  { engine: 0, partition: 1, customer: 'Zaid', steps: [40, 7, 7] },
  { engine: 1, partition: 0, customer: 'Abir', steps: [40, 40, 40, 40, 1, 7] },
  'moves',
  { engine: 0, partition: 0, customer: 'Hassan', steps: [-70, -1, 40, 40] },
  'sums',
  { engine: 1, partition: 0, customer: 'Abir', steps: [-70, 0.3, 7] },
];

test('whatever was read before, hours and days are the sums of minutes: after late commits, in new partitions, in another epoch', async () => {
  const histories = fc.array(events, { minLength: 4, maxLength: 7 });
  const holds = fc.asyncProperty(histories, async (history) => {
    const epochs = givenEpochs();
    for (const event of history) {
      await (typeof event === 'string' ? epochs[event]() : epochs.records(event));
      await thenSumsAreThoseOfMinutes(epochs.spans());
    }
  });
  await fc.assert(holds, { numRuns: 4, examples: [[EVENTFUL]], endOnFailure: true });
});

describe('given a running hour that was read', () => {
  afterEach(() => jest.restoreAllMocks());

  const hours = async (epoch: number) => [...(await counts([allTime(epoch)], HOUR, TOTAL)).values()];

  /** As nothing does: an answer that is still right did not come from the table. */
  async function whenMinutesAreDeleted(epoch: number): Promise<number> {
    const query = {
      TableName: table,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': windowsOf(epoch, 0, MINUTE) },
    };
    const pages = await Array.fromAsync(paginateQuery({ client: dynamodb }, query));
    const rows = pages.flatMap(({ Items = [] }) => Items);
    for (const { pk, sk } of rows)
      await dynamodb.send(new DeleteCommand({ TableName: table, Key: { pk, sk } }));
    return rows.length;
  }

  test('its closed minutes are not read again, its open ones are', async () => {
    const { epoch, folded } = givenSums();
    await folded({ partition: 0, minutes: [30, 31, 32, 33, 33.5] });
    expect(await hours(epoch)).toEqual([5]);
    expect(await whenMinutesAreDeleted(epoch)).toBe(4);
    expect(await hours(epoch)).toEqual([3]);
    await folded({ partition: 0, minutes: [33.7, 40] });
    expect(await hours(epoch)).toEqual([7]);
  });

  test('a list that begins within it leaves it as it was', async () => {
    const { epoch, folded } = givenSums();
    await folded({ partition: 0, minutes: [30, 40, 50, 55] });
    expect(await counts([allTime(epoch)], HOUR, TOTAL, BEGIN + 45 * MINUTE_MS)).toEqual(new Map());
    expect(await hours(epoch)).toEqual([4]);
  });

  test('it is forgotten when a minute has expired', async () => {
    const { epoch, folded } = givenSums();
    await folded({ partition: 0, minutes: [30, 31, 32] });
    expect(await hours(epoch)).toEqual([3]);
    jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 91 * DAY_MS);
    expect(await hours(epoch)).toEqual([]);
  });
});
