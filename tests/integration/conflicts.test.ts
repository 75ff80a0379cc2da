import * as then from '../steps/then.ts';
import * as when from '../steps/when.ts';
import { as } from '../support/acting.ts';
import { ownTables } from '../support/own-tables.ts';
import { eventOf, sourceRecord } from '../support/source-records.ts';
import { whatIsOn } from '../support/topic.ts';

const TIME = Date.parse('2026-03-01T10:00:00.000Z');

beforeAll(ownTables);

type Given = Parameters<typeof sourceRecord>[0];

async function whenStored(...given: Given[]): Promise<void> {
  const { handler } = await import('../../functions/facturation/store-factures.ts');
  await as('storeFactures', handler)(eventOf(given.map(sourceRecord)));
}

const at = (partition: number, offset: number, id: string, montant: number, second = 0): Given => ({
  partition,
  offset,
  time: TIME + second * 1_000,
  customer: 'Abir',
  id,
  montant,
});

const iso = (second: number) => new Date(TIME + second * 1_000).toISOString();
const content = (montant: number, second = 0) => ({ nomClient: 'Abir', montant, date: iso(second) });

describe('given factures that came with the id of another one, and repeats', () => {
  const batches: Given[][] = [
    [at(0, 0, 'X', 1), at(0, 1, 'Y', 2), at(0, 2, 'X', 999)],
    [at(0, 3, 'X', 1), at(0, 4, 'Y', 3, 5), at(1, 0, 'Z', 4)],
    [at(1, 1, 'Z', 4), at(1, 2, 'Z', 5, 9)],
  ];

  beforeAll(async () => {
    for (const batch of batches) await whenStored(...batch);
    // Each comes once more, as a batch does whose offsets could not be committed.
    for (const batch of batches) await whenStored(...batch);
  });

  test('what came first stays', async () => {
    for (const [id, montant] of [
      ['X', 1],
      ['Y', 2],
      ['Z', 4],
    ])
      expect((await when.get(`/factures/${id}`)).body).toMatchObject({ id, montant });
  });

  test('GET /analytics/conflicts lists each once, newest first, with both contents, page after page', async () => {
    const all: object[] = [];
    let target: string | undefined = '/analytics/conflicts?size=2';
    while (target) {
      const { status, body }: when.Answer = await when.get(target);
      expect(status).toBe(200);
      all.push(...body._embedded.conflicts);
      target = body._links.next?.href;
    }
    expect(all).toEqual([
      { partition: 1, offset: 2, id: 'Z', time: iso(9), kept: content(4), refused: content(5, 9) },
      { partition: 0, offset: 4, id: 'Y', time: iso(5), kept: content(2), refused: content(3, 5) },
      { partition: 0, offset: 2, id: 'X', time: iso(0), kept: content(1), refused: content(999) },
    ]);
  });

  test('they are counted, by partition and in all', async () => {
    const { body } = await when.get('/analytics/partitions');
    expect(body.partitions.map(({ conflicts }: { conflicts: number }) => conflicts)).toEqual([2, 1, 0, 0]);
    expect((await when.get('/analytics/summary')).body).toMatchObject({ conflicts: 3 });
  });

  test('they are no factures', async () => {
    const { body } = await when.get('/factures?size=100');
    expect(body._embedded.factures.map(({ id }: { id: string }) => id).toSorted()).toEqual(['X', 'Y', 'Z']);
  });
});

describe('given a facture in the database, when one of its id is published', () => {
  const [id, repeated] = [crypto.randomUUID(), crypto.randomUUID()];
  beforeAll(() => whenStored(at(2, 0, id, 10), at(2, 1, repeated, 10)));

  test.each([
    ['amount', { nomClient: 'Abir', montant: 999 }, ['#/montant']],
    ['name', { nomClient: 'Nour', montant: 10 }, ['#/nomClient']],
    ['date', { nomClient: 'Abir', montant: 10, date: iso(1) }, ['#/date']],
    [
      'customer and amount',
      { nomClient: 'Abir', montant: 9, customerID: '7' },
      ['#/montant', '#/customerID'],
    ],
  ])('with another %s, it is 409, names the difference, and reaches no topic', async (_, body, pointers) => {
    const answer = await when.post('/publish/FACTURATION', { id, ...body });
    then.isProblem(answer, 409, 'id-of-another');
    expect(answer.body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual(pointers);
    const sent = (await whatIsOn('FACTURATION')).filter(({ value }) => value.includes(id));
    expect(sent).toEqual([]);
  });

  test('with the same content it is 202, and keeps the date of the first, so that it is a duplicate', async () => {
    const answer = await when.post('/publish/FACTURATION', { id: repeated, nomClient: 'Abir', montant: 10 });
    expect(answer).toMatchObject({ status: 202, body: { id: repeated, montant: 10, date: iso(0) } });
    const dated = { id: repeated, nomClient: 'Abir', montant: 10, date: '2026-03-01T11:00:00+01:00' };
    expect((await when.post('/publish/FACTURATION', dated)).status).toBe(202);
  });
});

test('of two messages of one bill, the list shows what each says of its document', async () => {
  const ofBill = (hash: string) => ({ number: 'FA/2026-00001', hash, kind: 'invoice' });
  const text = (hash: string): string =>
    JSON.stringify({ id: 'B-1', nomClient: 'Abir', montant: 24, ...ofBill(hash) });
  const [one, other] = ['a'.repeat(64), 'b'.repeat(64)];
  await whenStored(
    { partition: 3, offset: 70, time: TIME, text: text(one) },
    { partition: 3, offset: 71, time: TIME, text: text(other) },
  );
  const { body } = await when.get('/analytics/conflicts?size=100');
  const found = body._embedded.conflicts.find(({ id }: { id: string }) => id === 'B-1');
  expect(found).toMatchObject({ kept: ofBill(one), refused: ofBill(other) });
});

test('given two partitions that bring other contents of the same ids at once, one stays and the other is a conflict', async () => {
  const ids = Array.from({ length: 100 }, (_, index) => `both-${index}`);
  const brought = (partition: number, montant: number) =>
    ids.map((id, index) => at(partition, 100 + index, id, montant, 60));
  await Promise.all([whenStored(...brought(2, 7)), whenStored(...brought(3, 8))]);

  const { conflicts } = (await when.get('/analytics/conflicts?size=100')).body._embedded;
  expect(conflicts.map(({ id }: { id: string }) => id).toSorted()).toEqual(ids.toSorted());
  for (const { id, kept, refused } of conflicts) {
    expect([kept.montant, refused.montant].toSorted()).toEqual([7, 8]);
    expect((await when.get(`/factures/${id}`)).body.montant).toBe(kept.montant);
  }
});
