import { seededRandom } from '@facturation/platform/random';
import type { ListedBill } from '../../functions/billing/lists/bill-filter.ts';
import { dayOf } from '../../functions/billing/vat/overdue.ts';
import * as given from '../steps/given.ts';
import * as then from '../steps/then.ts';
import * as when from '../steps/when.ts';
import { type FrontDoor, openFrontDoor } from '../support/front-door.ts';
import { ownTables } from '../support/own-tables.ts';
import { BUSINESS, SELLER } from '../support/parties.ts';

const DAY_MS = 86_400_000;

interface Bill {
  id: string;
  status: string;
  kind: string;
  customerID: string;
  billingDate: string;
  issueDate: string;
  finalizedAt: string;
  dueDate: string;
  number: string;
  settlement: string;
  totals: Record<'due' | 'net' | 'vatTotal' | 'gross', number>;
}

const SEED = process.env.SEED ?? `${Date.now()}`;
const random = seededRandom(SEED);
const below = (limit: number): number => Math.floor(random() * limit);
const oneOf = <T>(all: readonly T[]): T => all[below(all.length)] as T;
/** Days of Paris, from about two months ago until some days ago, so that no midnight matters. */
const dayBefore = (days: number): string => dayOf(Date.now() - days * DAY_MS, 'Europe/Paris');

let door: FrontDoor;
let bills: Bill[];
beforeAll(async () => {
  await ownTables();
  door = await openFrontDoor();
  await when.request('PUT', '/seller', { body: SELLER });
  const customers = [await given.aCustomer(BUSINESS), await given.aCustomer(BUSINESS)];
  const ids: string[] = [];
  for (let daysAgo = 60; daysAgo > 10; daysAgo -= 1 + below(3))
    ids.push(await givenBill(oneOf(customers).id, daysAgo));
  for (const id of ids.slice(0, 8)) ids.push(...(await givenCreditNote(id)));
  bills = await Promise.all(ids.map(async (id) => (await when.get(`/bills/${id}`)).body));
}, 120_000);
afterAll(() => door.close());

/** A draft, or a final bill that is paid, in part or not, due already or in a week. */
async function givenBill(customerID: string, daysAgo: number): Promise<string> {
  const issueDate = dayBefore(daysAgo);
  const dueDate = oneOf([dayBefore(daysAgo - 5), dayBefore(-7)]);
  const productItems = [{ name: 'Câble', price: 10, quantity: 1 + below(9) }];
  const { body } = await when.post('/bills', { customerID, productItems, dueDate });
  const payment = { date: issueDate, method: 'card' };
  const wanted = oneOf([{ issueDate }, { issueDate }, { issueDate, payment }, undefined]);
  if (wanted) expect(await when.post(`/bills/${body.id}/finalize`, wanted)).toMatchObject({ status: 200 });
  if (wanted && !('payment' in wanted) && random() < 0.4) await pay(body.id);
  return body.id;
}

/** The whole of a bill, taken back after its issue: as a draft, or final. None of what is no final bill. */
async function givenCreditNote(bill: string): Promise<string[]> {
  if ((await when.get(`/bills/${bill}`)).body.status === 'draft') return [];
  const { status, body } = await when.post(`/bills/${bill}/credit-notes`, { reason: 'Retour' });
  expect(status).toBe(201);
  if (random() < 0.3) return [body.id];
  const wanted = { issueDate: dayBefore(9) };
  expect(await when.post(`/bills/${body.id}/finalize`, wanted)).toMatchObject({ status: 200 });
  return [body.id];
}

async function pay(id: string): Promise<void> {
  const payment = { kind: 'payment', amount: 1.01 + below(5), date: dayBefore(3), method: 'transfer' };
  expect(await when.post(`/bills/${id}/payments`, payment)).toMatchObject({ status: 201 });
}

const dayOfBill = (bill: Bill): string =>
  bill.status === 'final' ? bill.issueDate : bill.billingDate.slice(0, 10);

const isLate = ({ totals, dueDate }: Bill): boolean => totals.due > 0 && dueDate < dayBefore(0);

const inCents = (euros: readonly number[]): number =>
  euros.reduce((sum, amount) => sum + Math.round(amount * 100), 0);

interface Billed {
  count: number;
  net: number;
  vat: number;
  gross: number;
}

/** The sums of a month, in cents. */
const inAnswer = ({ count, net, vat, gross }: Billed) => ({
  count,
  cents: [net, vat, gross].map((euros) => inCents([euros])),
});

const sumsOf = (issued: readonly Bill[]) => ({
  count: issued.length,
  cents: (['net', 'vatTotal', 'gross'] as const).map((name) =>
    inCents(issued.map(({ totals }) => totals[name])),
  ),
});

/** Each filter as the plainest program would apply it. */
const PASSES: Readonly<Record<string, (bill: Bill, wanted: string) => boolean>> = {
  status: ({ status }, wanted) => status === wanted,
  kind: ({ kind }, wanted) => kind === wanted,
  settlement: ({ settlement }, wanted) => settlement === wanted,
  overdue: (bill, wanted) => bill.status === 'final' && `${isLate(bill)}` === wanted,
  customerID: ({ customerID }, wanted) => customerID === wanted,
  number: ({ number }, wanted) => number === wanted,
  from: (bill, wanted) => dayOfBill(bill) >= wanted,
  to: (bill, wanted) => dayOfBill(bill) <= wanted,
  finalizedFrom: ({ finalizedAt }, wanted) => finalizedAt >= wanted,
  finalizedTo: ({ finalizedAt }, wanted) => finalizedAt < wanted,
};

const VALUES: Readonly<Record<string, () => string>> = {
  status: () => oneOf(['draft', 'final']),
  kind: () => oneOf(['invoice', 'creditNote']),
  settlement: () => oneOf(['open', 'partlyPaid', 'paid', 'credited', 'toRefund']),
  overdue: () => oneOf(['true', 'false']),
  customerID: () => oneOf(bills).customerID,
  number: () => oneOf(bills).number ?? 'FA-2020-00001',
  from: () => dayBefore(30 + below(30)),
  to: () => dayBefore(below(30)),
  finalizedFrom: someInstant,
  finalizedTo: someInstant,
};

/** When some bill became final, to the millisecond. */
function someInstant(): string {
  return oneOf(bills.filter(({ status }) => status === 'final')).finalizedAt;
}

const SORTS = ['', '', 'created', '-created', 'issueDate', '-issueDate', 'finalizedAt', '-finalizedAt'];
/** What has become of final bills is listed by their day of issue, also where no order is named. */
const asksForStanding = (filters: object): boolean => 'settlement' in filters || 'overdue' in filters;

/** Bills are listed by the time they became final where that is asked for, and by no other order. */
const asksForFinalized = (filters: object): boolean => 'finalizedFrom' in filters || 'finalizedTo' in filters;

function sortsFor(filters: Record<string, string>): string[] {
  const asksForFinals = asksForStanding(filters) || asksForFinalized(filters);
  if (filters.status === 'draft') return asksForFinals ? [''] : ['', 'created', '-created'];
  if (asksForFinalized(filters)) return ['', 'finalizedAt', '-finalizedAt'];
  return SORTS.filter((sort) => !(asksForStanding(filters) && sort.endsWith('created')));
}

interface Asked {
  filters: Record<string, string>;
  sort: string;
  size: number;
}

/** A list with up to three filters, none of which contradicts the order. */
function anyList(): Asked {
  const names = Object.keys(VALUES).filter(() => random() < 0.25);
  const filters = Object.fromEntries(names.slice(0, 3).map((name) => [name, VALUES[name]?.() ?? '']));
  return { filters, sort: oneOf(sortsFor(filters)), size: 1 + below(12) };
}

function expectedOf({ filters, sort }: Asked): string[] {
  const usual = asksForFinalized(filters)
    ? 'finalizedAt'
    : asksForStanding(filters)
      ? 'issueDate'
      : 'created';
  const order = (sort || usual).replace('-', '') as 'created' | 'issueDate' | 'finalizedAt';
  const position = (bill: Bill): string => (order === 'created' ? bill.id : `${bill[order]}#${bill.id}`);
  const ids = bills
    .filter(({ status }) => order === 'created' || status === 'final')
    .filter((bill) => Object.entries(filters).every(([name, wanted]) => PASSES[name]?.(bill, wanted)))
    .toSorted((one, other) => (position(one) < position(other) ? -1 : 1))
    .map(({ id }) => id);
  return sort.startsWith('-') ? ids.reverse() : ids;
}

/** The ids on each page of a list, from its first to its last. */
async function pagesOf({ filters, sort, size }: Asked): Promise<string[][]> {
  const query = new URLSearchParams({ ...filters, ...(sort && { sort }), size: `${size}` });
  const pages: string[][] = [];
  for (let next = `/bills?${query}`; next; ) {
    const { status, body } = await when.get(next);
    expect({ next, status }).toEqual({ next, status: 200 });
    pages.push(body._embedded.bills.map(({ id }: Bill) => id));
    next = body._links.next?.href;
  }
  return pages;
}

describe('given drafts and final bills', () => {
  it(`any list shows what passes its filters, once and in order (seed ${SEED})`, async () => {
    for (let run = 0; run < 40; run++) {
      const asked = anyList();
      const pages = await pagesOf(asked);
      expect({ asked, ids: pages.flat() }).toEqual({ asked, ids: expectedOf(asked) });
      expect(pages.every((ids) => ids.length <= asked.size)).toBe(true);
    }
  }, 120_000);

  it('each bill is listed as it is answered alone, and all are counted', async () => {
    const { body } = await when.get('/bills?size=100');
    expect(body._embedded.bills).toEqual(bills.toSorted((one, other) => (one.id < other.id ? -1 : 1)));
    expect(body.page).toEqual({ size: 100, totalElements: bills.length });
  });

  it('the summary is the sum of the final bills, by month and by what is overdue', async () => {
    const finals = bills.filter(({ status }) => status === 'final');
    const dueOf = (all: Bill[]): number => inCents(all.map(({ totals }) => Math.max(totals.due, 0)));
    const [from, to] = [dayBefore(60).slice(0, 7), dayBefore(0).slice(0, 7)];
    const { status, body } = await when.get(`/bills/summary?from=${from}&to=${to}`);
    expect(status).toBe(200);
    expect(inCents([body.owed])).toBe(dueOf(finals));
    expect(inCents([body.overdue])).toBe(dueOf(finals.filter(isLate)));
    for (const { month, ...billed } of body.months) {
      const issued = finals.filter(({ issueDate }) => issueDate.startsWith(month));
      const ofKind = (kind: string) => sumsOf(issued.filter((bill) => bill.kind === kind));
      expect({
        month,
        invoices: inAnswer(billed.invoices),
        creditNotes: inAnswer(billed.creditNotes),
      }).toEqual({
        month,
        invoices: ofKind('invoice'),
        creditNotes: ofKind('creditNote'),
      });
    }
    const counts: number[] = body.months.map(
      ({ invoices, creditNotes }: Record<string, { count: number }>) =>
        Number(invoices?.count) + Number(creditNotes?.count),
    );
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(finals.length);
  });

  it('the summary is of the last twelve months where none is named', async () => {
    const before = dayBefore(0).slice(0, 7);
    const { months } = (await when.get('/bills/summary')).body;
    expect(months).toHaveLength(12);
    expect([before, dayBefore(0).slice(0, 7)]).toContain(months.at(-1).month);
  });

  it.each([
    ['from=2024-03', 12, '2025-02'],
    ['to=2024-03', 12, '2024-03'],
    ['from=2024-03&to=2026-02', 24, '2026-02'],
  ])('the summary for ?%s has %d months until the last that is meant', async (query, count, last) => {
    const { body } = await when.get(`/bills/summary?${query}`);
    expect(body.months).toHaveLength(count);
    expect(body.months.at(-1).month).toBe(last);
  });

  it.each([
    ['from', 'from=2026-13'],
    ['to', 'from=2026-02&to=2026-01'],
    ['from', 'from=2024-03&to=2026-03'],
    ['months', 'months=3'],
  ])('a span that cannot be summed is named: %s of ?%s', async (parameter, query) => {
    const answer = await when.get(`/bills/summary?${query}`);
    then.isProblem(answer, 400, 'malformed-query');
    expect(answer.body.errors).toMatchObject([{ parameter }]);
  });

  it.each([
    ['status', 'status=sent'],
    ['kind', 'kind=deposit'],
    ['settlement', 'settlement=late'],
    ['overdue', 'overdue=yes'],
    ['customerID', 'customerID=%23'],
    ['from', 'from=2026-02-30'],
    ['to', 'from=2026-02-01&to=2026-01-31'],
    ['sort', 'sort=number'],
    ['sort', 'sort=issueDate&status=draft'],
    ['sort', 'sort=created&settlement=open'],
    ['sort', 'sort=-created&overdue=true'],
    ['sort', 'sort=finalizedAt&status=draft'],
    ['sort', 'sort=issueDate&finalizedTo=2026-03-01T00:00:00Z'],
    ['finalizedFrom', 'finalizedFrom=2026-03-01'],
    ['number', 'number='],
    ['state', 'state=draft'],
  ])('a filter that cannot be is named: %s of ?%s', async (parameter, query) => {
    const answer = await when.get(`/bills?${query}`);
    then.isProblem(answer, 400, 'malformed-query');
    expect(answer.body.errors).toMatchObject([{ parameter }]);
  });

  it('one that is open no more since its index was written is not listed as open', async () => {
    const { readListed } = await import('../../functions/billing/lists/read-listed.ts');
    const finals = bills.filter(({ status }) => status === 'final');
    const listed = finals.map(({ id }) => ({ id, status: 'final' }) as ListedBill);
    const ids = (await readListed(listed, { settlement: 'open' })).map((bill) => (bill as Bill).id);
    expect(ids).toEqual(finals.filter(({ settlement }) => settlement === 'open').map(({ id }) => id));
  });

  it('a cursor goes on with its own filters and order, and with no others', async () => {
    const { body } = await when.get('/bills?size=1&kind=invoice');
    const { href } = body._links.next;
    expect((await when.get(href)).status).toBe(200);
    for (const other of ['kind=creditNote', 'kind=invoice&sort=-created', 'status=final'])
      then.isProblem(await when.get(href.replace('kind=invoice', other)), 400, 'malformed-cursor');
  });
});
