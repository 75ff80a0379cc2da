import { dynamodb, UpdateCommand } from '@facturation/platform/dynamodb';
import { jest } from '@jest/globals';
import * as then from '../steps/then.ts';
import * as when from '../steps/when.ts';
import { as } from '../support/acting.ts';
import { ownTables } from '../support/own-tables.ts';
import { eventOf, sourceRecord } from '../support/source-records.ts';

const TIME = Date.parse('2026-03-01T10:00:00.000Z');
const iso = (second: number): string => new Date(TIME + second * 1000).toISOString();

type Given = Parameters<typeof sourceRecord>[0];

async function whenFolded(...given: Given[]): Promise<void> {
  const { handler } = await import('../../functions/analytics/aggregate-factures.ts');
  await as('aggregateFactures', handler)(eventOf(given.map(sourceRecord)));
}

const at = (partition: number, offset: number, second: number, rest: Partial<Given> = {}): Given => ({
  partition,
  offset,
  time: TIME + second * 1000,
  ...rest,
});

/** Two late ones of Abir and one of Zaid, some poison, one record that nobody minds; two partitions. */
beforeAll(async () => {
  await ownTables();
  await whenFolded(
    at(0, 0, 60),
    at(0, 1, 2, { montant: 12.34, id: 'slow' }),
    at(0, 2, 7, { customer: 'Zaid' }),
    at(0, 3, 60, { text: 'poison' }),
    at(1, 0, 90),
    at(1, 1, 3),
    at(1, 2, 70, { text: '{}' }),
    at(1, 3, 80, { text: '[]', customer: 'x'.repeat(300) }),
  );
});

const placesOf = ({ body }: when.Answer, name: string): string[] =>
  body._embedded[name].map(
    ({ partition, offset }: { partition: number; offset: number }) => `${partition}@${offset}`,
  );

async function everyPage(target: string, name: string): Promise<string[]> {
  const places: string[] = [];
  let next: string | undefined = target;
  while (next) {
    const page: when.Answer = await when.get(next);
    expect(page.status).toBe(200);
    places.push(...placesOf(page, name));
    next = page.body._links.next?.href;
  }
  return places;
}

describe('GET /analytics/late', () => {
  test('says of each late facture which window it missed, and why', async () => {
    const { body } = await when.get('/analytics/late?key=Abir');
    expect(body._embedded.late).toContainEqual({
      partition: 0,
      offset: 1,
      id: 'slow',
      key: 'Abir',
      montant: 12.34,
      time: iso(2),
      start: iso(0),
      end: iso(5),
      streamTime: iso(60),
    });
  });

  test('lists the newest first, over all partitions', async () => {
    expect(placesOf(await when.get('/analytics/late'), 'late')).toEqual(['1@1', '0@2', '0@1']);
  });

  test('goes on by its links until there is no more', async () => {
    expect(await everyPage('/analytics/late?size=1', 'late')).toEqual(['1@1', '0@2', '0@1']);
  });

  test('selects a customer, and a time of which the end does not belong', async () => {
    expect(placesOf(await when.get('/analytics/late?key=Zaid'), 'late')).toEqual(['0@2']);
    const range = `from=${iso(2)}&to=${iso(7)}`;
    expect(placesOf(await when.get(`/analytics/late?${range}`), 'late')).toEqual(['1@1', '0@1']);
  });

  test('refuses a cursor of another customer', async () => {
    const page = await when.get('/analytics/late?key=Abir&size=1');
    const cursor = new URL(page.body._links.next.href, 'http://x').searchParams.get('cursor');
    then.isProblem(await when.get(`/analytics/late?key=Zaid&cursor=${cursor}`), 400, 'malformed-cursor');
  });

  test('a page begun before others came goes on without them', async () => {
    const page = await when.get('/analytics/late?size=2');
    await whenFolded(at(0, 4, 1, { id: 'newer' }));
    expect(placesOf(await when.get(page.body._links.next.href), 'late')).toEqual(['0@1']);
    expect(placesOf(await when.get('/analytics/late'), 'late')).toContain('0@4');
  });

  test('leaves out what has expired, though DynamoDB deletes it days later', async () => {
    const dayAfter = Date.now() + 31 * 86_400_000;
    const clock = jest.spyOn(Date, 'now').mockReturnValue(dayAfter);
    const places = placesOf(await when.get('/analytics/late'), 'late');
    clock.mockRestore();
    expect(places).toEqual([]);
  });
});

describe('GET /analytics/quarantine', () => {
  test('gives each bad record with the reason, its time and its bytes', async () => {
    const { body } = await when.get(`/analytics/quarantine?from=${iso(60)}&to=${iso(61)}`);
    expect(body._embedded.quarantine).toEqual([
      {
        partition: 0,
        offset: 3,
        reason: 'json: SyntaxError',
        time: iso(60),
        key: Buffer.from('Abir').toString('base64'),
        value: Buffer.from('poison').toString('base64'),
        bytes: 6,
        redriven: null,
        redrive: { outcome: 'unreadable', reason: 'json: SyntaxError' },
      },
    ]);
  });

  test('lists the newest first, over all partitions and pages', async () => {
    expect(await everyPage('/analytics/quarantine?size=2', 'quarantine')).toEqual(['1@3', '1@2', '0@3']);
  });

  test('shows the beginning of a long value, as base64, and how long it is', async () => {
    await whenFolded(at(2, 0, 0, { text: 'x'.repeat(10_000) }));
    const { body } = await when.get(`/analytics/quarantine?to=${iso(1)}`);
    const [{ value, bytes }] = body._embedded.quarantine;
    expect(bytes).toBe(10_000);
    expect(Buffer.from(value, 'base64').toString()).toBe('x'.repeat(3_072));
  });

  test('a record with a time before all time is listed, without one', async () => {
    await whenFolded({ partition: 3, offset: 0, time: -1 });
    const { body } = await when.get('/analytics/quarantine?to=1970-01-02T00:00:00Z');
    expect(body._embedded.quarantine).toEqual([
      expect.objectContaining({ partition: 3, offset: 0, reason: 'time: -1', time: null }),
    ]);
  });

  /** Changes a member of the record at offset 3 of partition 0. */
  const givenChanged = (name: string, value: unknown) =>
    dynamodb.send(
      new UpdateCommand({
        TableName: process.env.WINDOWS_TABLE,
        Key: { pk: `${process.env.EPOCH}#0#quarantine`, sk: '3'.padStart(16, '0') },
        UpdateExpression: 'set #name = :value',
        ExpressionAttributeNames: { '#name': name },
        ExpressionAttributeValues: { ':value': value },
      }),
    );
  const ofThatRecord = async () =>
    (await when.get(`/analytics/quarantine?from=${iso(0)}&to=${iso(61)}`)).body._embedded.quarantine[0];

  test('says what would become of a record that a mended parser can read', async () => {
    await givenChanged('value', sourceRecord({ offset: 3, time: TIME + 60_000 }).value);
    expect((await ofThatRecord()).redrive).toEqual({ outcome: 'in-time', reason: null });
    await givenChanged('timestamp', TIME + 1_000);
    expect((await ofThatRecord()).redrive).toEqual({ outcome: 'late', reason: null });
    await givenChanged('cut', true);
    expect((await ofThatRecord()).redrive).toEqual({ outcome: 'cut', reason: null });
  });

  test('says when a record was sent again, and that it would not be once more', async () => {
    await givenChanged('redrivenAt', TIME);
    expect(await ofThatRecord()).toMatchObject({
      redriven: iso(0),
      redrive: { outcome: 'sent-before', reason: null },
    });
  });
});

test.each(['size=0', 'size=101', 'page=1', 'from=yesterday', 'other=1', 'key='])(
  'the lists refuse ?%s',
  async (query) => {
    then.isProblem(await when.get(`/analytics/late?${query}`), 400, 'malformed-query');
    then.isProblem(await when.get(`/analytics/quarantine?${query}`), 400, 'malformed-query');
  },
);

describe('GET /analytics/partitions', () => {
  test('says how far each partition is, and what became of its records', async () => {
    const { status, body } = await when.get('/analytics/partitions');
    expect(status).toBe(200);
    expect(body.partitions[1]).toEqual({
      epoch: Number(process.env.EPOCH),
      partition: 1,
      lastOffset: 3,
      streamTime: iso(90),
      lag: expect.any(Number),
      consumed: 4,
      counted: 1,
      late: 1,
      duplicate: 0,
      quarantined: 2,
      conflicts: 0,
      freshness: expect.any(Number),
    });
  });

  test('a partition that has had nothing valid has no stream time', async () => {
    const { body } = await when.get('/analytics/partitions');
    expect(body.partitions[3]).toMatchObject({ lastOffset: 0, streamTime: null, quarantined: 1 });
  });
});
