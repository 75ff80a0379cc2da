import { dynamodb, PutCommand } from '@facturation/platform/dynamodb';
import { jest } from '@jest/globals';
import { AnalyticsEvent } from '../../functions/analytics/answer-schemas.ts';
import { POINTER_KEY } from '../../functions/analytics/store/window-rows.ts';
import * as then from '../steps/then.ts';
import * as when from '../steps/when.ts';
import { ownTables } from '../support/own-tables.ts';
import { eventOf, sourceRecord } from '../support/source-records.ts';

/** The start of a minute within the last two, where the live windows are. */
const MINUTE = Math.floor(Date.now() / 60_000) * 60_000 - 60_000;
/** The clock stands still, so that which window is running does not depend on when the suite runs. */
const NOW = MINUTE + 100_000;
const iso = (ms: number): string => new Date(ms).toISOString();

let offset = 0;

beforeAll(() => {
  jest.spyOn(Date, 'now').mockReturnValue(NOW);
  return ownTables();
});

interface Given {
  second: number;
  customer?: string;
  montant?: number;
  text?: string;
  id?: string;
}

async function whenFolded(...given: Given[]): Promise<void> {
  const { handler } = await import('../../functions/analytics/aggregate-factures.ts');
  const records = given.map(({ second, ...rest }) =>
    sourceRecord({ offset: offset++, time: MINUTE + second * 1000, ...rest }),
  );
  await handler(eventOf(records));
}

const rowsOf = (answer: when.Answer) => answer.body._embedded.windows;

beforeAll(() =>
  whenFolded(
    { second: 0, montant: 10 },
    { second: 1, montant: 0.01, customer: 'Zaid' },
    { second: 4.999, montant: 2.5 },
    { second: 5, montant: 1 },
    { second: 10, montant: 3 },
    { second: 45, montant: 4 },
    { second: 2, montant: 4 },
    { second: 45, montant: 4, text: 'poison' },
    { second: 45, id: `f-0-5` },
  ),
);

describe('GET /analytics/windows', () => {
  test('gives a customer’s 5 s windows, newest first, with what closed ones will never change', async () => {
    const answer = await when.get('/analytics/windows?size=5s&key=Abir');
    expect(answer.status).toBe(200);
    expect(rowsOf(answer)).toEqual([
      {
        key: 'Abir',
        start: iso(MINUTE + 45_000),
        end: iso(MINUTE + 50_000),
        count: 1,
        sum: 4,
        min: 4,
        max: 4,
        final: false,
      },
      {
        key: 'Abir',
        start: iso(MINUTE + 10_000),
        end: iso(MINUTE + 15_000),
        count: 1,
        sum: 3,
        min: 3,
        max: 3,
        final: true,
      },
      {
        key: 'Abir',
        start: iso(MINUTE + 5_000),
        end: iso(MINUTE + 10_000),
        count: 1,
        sum: 1,
        min: 1,
        max: 1,
        final: true,
      },
      {
        key: 'Abir',
        start: iso(MINUTE),
        end: iso(MINUTE + 5_000),
        count: 2,
        sum: 12.5,
        min: 2.5,
        max: 10,
        final: true,
      },
    ]);
  });

  test('without a key gives the total over customers', async () => {
    const [row] = rowsOf(await when.get('/analytics/windows?size=1m'));
    expect(row).toMatchObject({ key: null, start: iso(MINUTE), count: 6, sum: 20.51, min: 0.01, max: 10 });
  });

  test('from belongs to the range of starts, to does not', async () => {
    const range = `from=${iso(MINUTE + 5_000)}&to=${iso(MINUTE + 45_000)}`;
    const starts = rowsOf(await when.get(`/analytics/windows?key=Abir&${range}`)).map(
      ({ start }: { start: string }) => Date.parse(start) - MINUTE,
    );
    expect(starts).toEqual([10_000, 5_000]);
  });

  test('goes on by its links until there is no more', async () => {
    const starts: string[] = [];
    let target: string | undefined = '/analytics/windows?key=Abir&limit=3';
    while (target) {
      const page: when.Answer = await when.get(target);
      starts.push(...rowsOf(page).map(({ start }: { start: string }) => start));
      target = page.body._links.next?.href;
    }
    expect(starts).toEqual([45_000, 10_000, 5_000, 0].map((ms) => iso(MINUTE + ms)));
  });

  test('of a customer nobody knows is an empty page', async () => {
    const answer = await when.get('/analytics/windows?key=nobody');
    expect(rowsOf(answer)).toEqual([]);
    expect(answer.body._links.next).toBeUndefined();
  });

  test('refuses a cursor of another customer', async () => {
    const page = await when.get('/analytics/windows?key=Abir&limit=1');
    const cursor = new URL(page.body._links.next.href, 'http://x').searchParams.get('cursor');
    then.isProblem(await when.get(`/analytics/windows?key=Zaid&cursor=${cursor}`), 400, 'malformed-cursor');
  });

  test.each(['size=0', 'size=2h', 'limit=0', 'limit=101', 'page=1', 'from=yesterday', 'key=', 'other=1'])(
    'refuses ?%s',
    async (query) => {
      then.isProblem(await when.get(`/analytics/windows?${query}`), 400, 'malformed-query');
    },
  );
});

test('GET /analytics/summary says what became of every record', async () => {
  const { status, body } = await when.get('/analytics/summary');
  expect(status).toBe(200);
  expect(body).toMatchObject({
    consumed: 9,
    counted: 6,
    late: 1,
    duplicate: 1,
    quarantined: 1,
    totals: { count: 6, sum: 20.51 },
  });
  expect(body.freshness).toBeGreaterThanOrEqual(0);
  expect(body.lag).toEqual(expect.any(Number));
});

const read = (answer: when.Answer) => {
  const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(answer.body)?.[1] ?? '';
  return { id: field('id'), retry: field('retry'), data: JSON.parse(field('data')) };
};
const ask = async (id?: string) =>
  read(await when.get('/analytics', id === undefined ? {} : { headers: { 'last-event-id': id } }));

describe('GET /analytics', () => {
  test('is an event stream that closes after one event', async () => {
    const answer = await when.get('/analytics');
    expect(answer).toMatchObject({ status: 200, headers: { 'content-type': 'text/event-stream' } });
    expect(answer.body.endsWith('\n\n')).toBe(true);
    expect(read(answer).retry).toBe('1000');
  });

  test('holds what its contract says', async () => {
    const { data } = await ask();
    expect(data.windows.length).toBeGreaterThan(0);
    expect(AnalyticsEvent.strict().safeParse(data).error).toBeUndefined();
  });

  test('gives a newcomer the windows of the last two minutes, oldest first', async () => {
    const { data } = await ask();
    const abir = data.windows.filter(({ key }: { key: string }) => key === 'Abir');
    expect(abir.map(({ start }: { start: string }) => Date.parse(start) - MINUTE)).toEqual([
      0, 5_000, 10_000, 45_000,
    ]);
    expect(data.windows).toContainEqual(expect.objectContaining({ key: null, sum: 12.51, count: 3 }));
  });

  test('gives nothing to who has seen it all, and then only what changed', async () => {
    const { id } = await ask();
    const again = await ask(id);
    expect(again.data.windows).toEqual([]);
    await whenFolded({ second: 46, montant: 6 });
    const { data } = await ask(again.id);
    const changed = { start: iso(MINUTE + 45_000), count: 2, sum: 10 };
    expect(data.windows).toHaveLength(2);
    expect(data.windows).toContainEqual(expect.objectContaining({ ...changed, key: null }));
    expect(data.windows).toContainEqual(expect.objectContaining({ ...changed, key: 'Abir' }));
  });

  test('gives a window once more when it closes', async () => {
    const { id } = await ask();
    await whenFolded({ second: 90, montant: 1 });
    const { data } = await ask(id);
    expect(data.windows).toContainEqual(
      expect.objectContaining({ key: 'Abir', start: iso(MINUTE + 45_000), final: true }),
    );
  });

  test('counts the running window by customer', async () => {
    await whenFolded({ second: 100, customer: 'now' }, { second: 104.999, customer: 'now' });
    await whenFolded({ second: 99.999, customer: 'before' }, { second: 105, customer: 'next' });
    const { data } = await ask();
    expect(data.counts).toEqual({ now: 2 });
  });

  test.each(['nonsense', '99;0=1@1', '1;'])('starts again for the id %p', async (id) => {
    expect((await ask(id)).data.windows.length).toBeGreaterThan(0);
  });
});

test('when another epoch takes over, cursors of the former one are refused and its event ids begin anew', async () => {
  const page = await when.get('/analytics/windows?key=Abir&limit=1');
  const { id } = await ask();
  const { handler } = await import('../../functions/analytics/aggregate-next-epoch.ts');
  await handler(eventOf([sourceRecord({ offset: 0, time: MINUTE, montant: 7 })]));
  expect((await ask(id)).data.windows).toEqual([]);
  const spans = [{ epoch: Number(process.env.NEXT_EPOCH), from: null, to: null }];
  const TableName = process.env.WINDOWS_TABLE ?? '';
  await dynamodb.send(new PutCommand({ TableName, Item: { ...POINTER_KEY, spans } }));
  then.isProblem(await when.get(page.body._links.next.href), 400, 'malformed-cursor');
  const { data } = await ask(id);
  expect(data.windows).toHaveLength(2);
  expect(data.windows).toContainEqual(expect.objectContaining({ key: null, count: 1, sum: 7 }));
  expect(data.windows).toContainEqual(expect.objectContaining({ key: 'Abir', count: 1, sum: 7 }));
});
