import * as when from '../steps/when.ts';
import { ownTables } from '../support/own-tables.ts';
import { eventOf, sourceRecord } from '../support/source-records.ts';

/** What every object has, or takes for its prototype. */
const NAMES = ['__proto__', 'constructor', 'hasOwnProperty', 'toString'];
const MINUTE = Date.parse('2024-06-01T12:00:00Z');
const AT = '2024-06-01T12:00:00Z';

beforeAll(async () => {
  await ownTables();
  const { handler } = await import('../../functions/analytics/aggregate-factures.ts');
  const records = NAMES.map((customer, offset) =>
    sourceRecord({ offset, time: MINUTE, customer, montant: NAMES.length - offset }),
  );
  await handler(eventOf(records));
});

const keysAt = async (target: string): Promise<unknown[]> => {
  const { status, body } = await when.get(target);
  expect(status).toBe(200);
  return (body.windows ?? body._embedded.windows).map(
    ({ key, count, sum }: { key: string; count: number; sum: number }) => [key, count, sum],
  );
};

test('customers with the names of members are in the top', async () => {
  expect(await keysAt(`/analytics/top?at=${AT}`)).toEqual(
    NAMES.map((name, index) => [name, 1, NAMES.length - index]),
  );
});

test.each(NAMES)('the windows of customer %s are found by its name', async (name) => {
  const query = `size=5s&from=${AT}&to=2024-06-01T12:00:05Z&key=${name}`;
  expect(await keysAt(`/analytics/windows?${query}`)).toEqual([
    [name, 1, NAMES.length - NAMES.indexOf(name)],
  ]);
});

test.each(NAMES)('a query parameter named %s is refused and named', async (name) => {
  const { status, body } = await when.get(`/analytics/top?${name}=1`);
  expect(status).toBe(400);
  expect(body.errors).toEqual([expect.objectContaining({ parameter: name })]);
});

test('the stream gives a count and a row for each', async () => {
  const { handler } = await import('../../functions/analytics/aggregate-factures.ts');
  const time = Date.now();
  await handler(
    eventOf(NAMES.map((customer, index) => sourceRecord({ offset: NAMES.length + index, time, customer }))),
  );
  const { body } = await when.get('/analytics');
  const { counts, windows } = JSON.parse(/^data: (.*)$/m.exec(body)?.[1] ?? '{}');
  const keys = new Set(windows.map(({ key }: { key: string | null }) => key));
  expect([...keys]).toEqual(expect.arrayContaining(NAMES));
  expect(Object.keys(counts).every((name) => NAMES.includes(name))).toBe(true);
});
