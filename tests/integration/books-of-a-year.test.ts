import { jest } from '@jest/globals';
import { type FecLine, readFec } from '../accounting/read-fec.ts';
import { type Traded, tradeByApi } from '../accounting/trade-by-api.ts';
import * as when from '../steps/when.ts';
import { type FrontDoor, openFrontDoor } from '../support/front-door.ts';
import { ownTables } from '../support/own-tables.ts';
import { SELLER } from '../support/parties.ts';

/** `BILLS=1000` takes about five minutes, and with `SEED` it is the same year again. */
const BILLS = Number(process.env.BILLS ?? 40);
const SEED = process.env.SEED ?? `${Date.now()}`;
const BEGIN = Date.parse('2025-01-03T10:00:00.000Z');
/** The last bill is of December. */
const STEP_MS = (350 * 86_400_000) / BILLS;

let door: FrontDoor;
let traded: Traded;
let lines: FecLine[];
let laterMs = 0;
beforeAll(async () => {
  const realNow = Date.now;
  const begun = realNow();
  jest.spyOn(Date, 'now').mockImplementation(() => BEGIN + realNow() - begun + laterMs);
  await ownTables();
  door = await openFrontDoor();
  await when.request('PUT', '/seller', { body: SELLER });
  traded = await tradeByApi(BILLS, SEED, () => {
    laterMs += STEP_MS;
  });
  const { body } = await when.get('/exports/fec?year=2025');
  lines = readFec(`${SELLER.siren}FEC20251231.txt`, Buffer.from(body));
}, 1_200_000);
afterAll(() => door.close());

/** Debit less credit, in cents, of lines on some accounts. */
const balanceOf = (some: readonly FecLine[], ...accounts: string[]): number =>
  some
    .filter(({ CompteNum }) => accounts.includes(CompteNum))
    .reduce((sum, { debit, credit }) => sum + debit - credit, 0);

const cents = (euros: number): number => Math.round(euros * 100);

/** Every final invoice as it stands now. */
async function finals(): Promise<{ totals: { due: number } }[]> {
  const found = [];
  let next: string | undefined = '/bills?kind=invoice&sort=issueDate&size=50';
  while (next !== undefined) {
    const { body }: when.Answer = await when.get(next);
    found.push(...body._embedded.bills);
    next = body._links.next?.href;
  }
  return found;
}

describe(`given a year of bills, credit notes and payments (seed ${SEED})`, () => {
  it('the sales journal has of each month what the sums over all bills have', async () => {
    const { body } = await when.get('/bills/summary?from=2025-01&to=2025-12');
    const billed = (month: { invoices: object; creditNotes: object }, of: string) =>
      cents((month.invoices as Record<string, number>)[of] ?? 0) -
      cents((month.creditNotes as Record<string, number>)[of] ?? 0);
    const sales = lines.filter(({ JournalCode }) => JournalCode === 'VE');
    for (const month of body.months) {
      const own = sales.filter(({ EcritureDate }) => EcritureDate.startsWith(month.month.replace('-', '')));
      expect({
        month: month.month,
        gross: balanceOf(own, '411'),
        net: 0 - balanceOf(own, '706', '707'),
        vat: 0 - balanceOf(own, '44571', '44574'),
        entries: new Set(own.map(({ EcritureNum }) => EcritureNum)).size,
      }).toEqual({
        month: month.month,
        gross: billed(month, 'gross'),
        net: billed(month, 'net'),
        vat: billed(month, 'vat'),
        entries: month.invoices.count + month.creditNotes.count,
      });
    }
  });

  it('customers owe by the books what they owe by their bills', async () => {
    const dues = (await finals()).map(({ totals }) => cents(totals.due));
    expect(balanceOf(lines, '411')).toBe(dues.reduce((sum, due) => sum + due, 0));
    const { body } = await when.get('/bills/summary?from=2025-01&to=2025-12');
    const owed = dues.filter((due) => due > 0).reduce((sum, due) => sum + due, 0);
    expect(cents(body.owed)).toBe(owed);
  });

  it('debits are credits, and every bill, credit note, payment and reversal is an entry', () => {
    const [debit, credit] = [lines.map((line) => line.debit), lines.map((line) => line.credit)].map(
      (amounts) => amounts.reduce((sum, amount) => sum + amount, 0),
    );
    expect(debit).toBe(credit);
    const entries = (isOf: (line: FecLine) => boolean) =>
      new Set(lines.filter(isOf).map(({ EcritureNum }) => EcritureNum)).size;
    const starting = (what: string) => entries(({ EcritureLib }) => EcritureLib.startsWith(what));
    expect({ ...traded, payments: undefined }).toEqual({
      bills: starting('Facture '),
      creditNotes: starting('Avoir '),
      reversals: starting('Annulation '),
      payments: undefined,
    });
    expect(traded.payments + traded.reversals).toBeLessThanOrEqual(
      entries(({ JournalCode }) => JournalCode !== 'VE'),
    );
  });

  it('VAT of services waits only where something is due', async () => {
    const settled = Map.groupBy(
      lines.filter(({ EcritureLet }) => EcritureLet !== ''),
      ({ EcritureLet }) => EcritureLet,
    );
    for (const [letter, own] of settled) {
      const pieces = new Set(own.map(({ EcritureNum }) => EcritureNum));
      const all = lines.filter(({ EcritureNum }) => pieces.has(EcritureNum));
      expect([letter, balanceOf(all, '44574'), balanceOf(all, '411')]).toEqual([letter, 0, 0]);
    }
    expect(settled.size).toBeGreaterThan(0);
  });
});
