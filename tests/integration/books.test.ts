import { jest } from '@jest/globals';
import { type FecLine, readFec } from '../accounting/read-fec.ts';
import { givenCreditNote, givenFinalBill, givenPayment } from '../steps/final-bills.ts';
import * as given from '../steps/given.ts';
import * as then from '../steps/then.ts';
import * as when from '../steps/when.ts';
import { type FrontDoor, openFrontDoor } from '../support/front-door.ts';
import { ownTables } from '../support/own-tables.ts';
import { BUSINESS, SELLER } from '../support/parties.ts';

/** The clock begins in a year that is over; it goes on from there. */
const BEGIN = Date.parse('2025-12-30T10:00:00.000Z');
const DAY_MS = 86_400_000;

let door: FrontDoor;
let customerID: string;
let laterMs = 0;
beforeAll(async () => {
  const realNow = Date.now;
  const begun = realNow();
  jest.spyOn(Date, 'now').mockImplementation(() => BEGIN + realNow() - begun + laterMs);
  await ownTables();
  door = await openFrontDoor();
}, 120_000);
afterAll(() => door.close());

const NAME = /^attachment; filename="(.+)"$/;

/** The books as they are answered, read by the judge. */
async function books(query: string): Promise<{ name: string; lines: FecLine[] }> {
  const { status, headers, body } = await when.get(`/exports/fec?${query}`);
  expect({ status, type: headers['content-type'] }).toEqual({
    status: 200,
    type: 'text/tab-separated-values; charset=utf-8',
  });
  const name = NAME.exec(headers['content-disposition'] ?? '')?.[1] ?? '';
  return { name, lines: readFec(name, Buffer.from(body)) };
}

const said = (lines: readonly FecLine[]) =>
  lines.map(({ EcritureNum, CompteNum, debit, credit }) => `${EcritureNum} ${CompteNum} ${debit - credit}`);

test('before there is a seller there are no books', async () => {
  then.isProblem(await when.get('/exports/fec?year=2025'), 404, 'not-found');
});

describe('given a seller', () => {
  beforeAll(async () => {
    await when.request('PUT', '/seller', { body: SELLER });
    customerID = (await given.aCustomer({ ...BUSINESS, name: 'Ewa Łódź' })).id;
  });

  it('a year without bills has the names of the columns and nothing else', async () => {
    expect(await books('year=2024')).toEqual({ name: `${SELLER.siren}FEC20241231.txt`, lines: [] });
  });

  it.each([
    'year=26',
    'year=2025&from=2025-01-01&to=2025-12-31',
    'from=2025-01-01',
    'from=2025-02-01&to=2025-01-01',
  ])('%s is refused', async (query) => {
    then.isProblem(await when.get(`/exports/fec?${query}`), 400, 'malformed-query');
  });

  it('its accounts are the usual ones until it sets others', async () => {
    const usual = {
      customers: '411',
      services: '706',
      goods: '707',
      vatCollected: '44571',
      vatPending: '44574',
    };
    const { body } = await when.get('/seller');
    expect(body.accounting).toEqual({ ...usual, bank: '512', cash: '530', writeOffs: '658' });
    const set = await when.request('PUT', '/seller', {
      body: { ...SELLER, accounting: { goods: '707100' } },
    });
    expect(set.body.accounting).toEqual({ ...body.accounting, goods: '707100' });
  });

  it.each(['70', '7A7', '707-1', '707 1', '7'.repeat(21)])('account %s is refused', async (goods) => {
    const answer = await when.request('PUT', '/seller', { body: { ...SELLER, accounting: { goods } } });
    then.isProblem(answer, 422, 'invalid-content');
    expect(answer.body.errors).toMatchObject([{ pointer: '#/accounting/goods' }]);
  });
});

describe('given bills and payments around the end of a year', () => {
  let bill: Awaited<ReturnType<typeof givenFinalBill>>;
  let other: typeof bill;
  let note: typeof bill;

  beforeAll(async () => {
    bill = await givenFinalBill(customerID);
    other = await givenFinalBill(customerID);
    await givenPayment(bill, 'payment', 10);
    laterMs = 3 * DAY_MS;
    note = await givenCreditNote(other);
    const { id } = bill;
    const late = await when.post(`/bills/${id}/payments`, { amount: 14, method: 'cash', date: '2025-12-31' });
    expect(late.status).toBe(201);
    const reversed = await when.post(`/bills/${id}/payments/${late.body.id}/reverse`, { reason: 'Rejet' });
    expect(reversed.status).toBe(200);
  });

  it('each year has the entries of its days, in the order in which they were validated', async () => {
    const { name, lines } = await books('year=2025');
    expect(name).toBe(`${SELLER.siren}FEC20251231.txt`);
    expect(said(lines)).toEqual([
      ...['1 411 2400', '1 707100 -2000', '1 44571 -400'],
      ...['2 411 2400', '2 707100 -2000', '2 44571 -400'],
      ...['3 512 1000', '3 411 -1000'],
      ...['4 530 1400', '4 411 -1400'],
    ]);
    expect(said((await books('year=2026')).lines)).toEqual([
      ...['1 411 -2400', '1 707100 2000', '1 44571 400'],
      ...['2 530 -1400', '2 411 1400'],
    ]);
  });

  it('an entry names customer, document and days', async () => {
    const [first] = (await books('year=2025')).lines;
    expect(first).toMatchObject({
      CompAuxNum: `${customerID}`,
      CompAuxLib: 'Ewa Łódź',
      PieceRef: bill.number,
      PieceDate: '20251230',
      EcritureLib: `Facture ${bill.number} Ewa Łódź`,
      ValidDate: '20251230',
      EcritureLet: '',
    });
  });

  it('what is booked later and dated back stands at the end, with the day of its booking', async () => {
    const late = (await books('year=2025')).lines.filter(({ EcritureNum }) => EcritureNum === '4');
    expect(late.map(({ EcritureDate, ValidDate }) => [EcritureDate, ValidDate])).toEqual([
      ['20251231', '20260102'],
      ['20251231', '20260102'],
    ]);
  });

  it('a bill that is credited whole is lettered with its credit note, in both years', async () => {
    const all = [...(await books('year=2025')).lines, ...(await books('year=2026')).lines];
    const lettered = all.filter(({ EcritureLet }) => EcritureLet !== '');
    expect(lettered.map(({ PieceRef, EcritureLet, DateLet }) => [PieceRef, EcritureLet, DateLet])).toEqual([
      [other.number, other.number, '20260102'],
      [note.number, other.number, '20260102'],
    ]);
  });

  it('a financial year over the end of the year has them all', async () => {
    const { name, lines } = await books('from=2025-07-01&to=2026-06-30');
    expect(name).toBe(`${SELLER.siren}FEC20260630.txt`);
    expect(said(lines).filter((line) => line.includes(' 411 '))).toEqual([
      ...['1 411 2400', '2 411 2400', '3 411 -1000', '4 411 -2400', '5 411 -1400', '6 411 1400'],
    ]);
  });

  it('without a year it is that of today', async () => {
    expect((await books('')).name).toBe(`${SELLER.siren}FEC20261231.txt`);
  });

  it('asked again it is the same file', async () => {
    const [one, two] = await Promise.all([
      when.get('/exports/fec?year=2025'),
      when.get('/exports/fec?year=2025'),
    ]);
    expect(one.body).toBe(two.body);
  });
});
