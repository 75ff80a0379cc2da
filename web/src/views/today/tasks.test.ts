import type { Customer } from './customers.ts';
import type { Bill } from './lists.ts';
import { daysSince, type Known, tasksOf } from './tasks.ts';
import { TODAY_TEXTS } from './texts.ts';

const t = TODAY_TEXTS.fr;
const words = { t, fault: (detail: string) => `<${detail}>`, today: '2026-11-30' };

const NOTHING: Known = {
  overdue: undefined,
  drafts: undefined,
  customers: new Map(),
  seller: undefined,
  scarce: undefined,
  quarantined: undefined,
  health: undefined,
};
const UP = { status: 'UP', dependencies: { database: 'UP', brokers: 'UP' }, standstills: [] } as const;

const billOf = (id: string, members: Partial<Bill> = {}): Bill =>
  ({ id, kind: 'invoice', customerID: '1', billingDate: '2026-11-01T10:00:00.000Z', ...members }) as Bill;
const firstOf = (...bills: Bill[]) => ({ bills, more: false });
const customersOf = (...customers: object[]) =>
  new Map((customers as Customer[]).map((customer) => [customer.id, customer]));

const titlesOf = (known: Partial<Known>) =>
  tasksOf({ ...NOTHING, ...known }, words).flatMap(({ tasks }) => tasks.map(({ title }) => title));

describe('what wants doing', () => {
  it('is nothing where nothing is known, and where all is well', () => {
    expect(titlesOf({})).toEqual([]);
    expect(
      titlesOf({ health: { ...UP, standstills: [] }, quarantined: 0, drafts: firstOf(), scarce: [] }),
    ).toEqual([]);
  });

  it('begins with what stands still, then what is late, then what waits', () => {
    const known: Partial<Known> = {
      health: { status: 'DEGRADED', dependencies: { database: 'UP', brokers: 'DOWN' }, standstills: [] },
      overdue: firstOf(billOf('1', { number: 'FA-1', dueDate: '2026-11-20' })),
      drafts: firstOf(billOf('2')),
      quarantined: 2,
    };
    expect(titlesOf(known)).toEqual([
      t.down,
      t.remind('FA-1', t.someone),
      t.finishDraft(t.someone),
      t.quarantined(2),
    ]);
  });

  it('names the customer, the days and the amount of a late bill', () => {
    const totals = { due: 120 } as NonNullable<Bill['totals']>;
    const overdue = firstOf(billOf('7', { number: 'FA-7', dueDate: '2026-11-20', totals }));
    const [group] = tasksOf(
      { ...NOTHING, overdue, customers: customersOf({ id: '1', name: 'Abir' }) },
      words,
    );
    expect(group?.tasks).toEqual([
      { id: '7', title: t.remind('FA-7', 'Abir'), detail: t.daysLate(10, 120), to: '/bills/7', urgent: true },
    ]);
  });

  it('says what the seller lacks, by the rules by which bills are held against the law', () => {
    const seller = { vatRegime: 'normal', address: { line1: 'x', city: 'Paris', country: 'FR' } };
    const [group] = tasksOf({ ...NOTHING, seller: seller as Known['seller'] & object }, words);
    expect(group?.tasks[0]?.detail).toBe(
      '<The post code is missing.> <A seller that charges VAT has a VAT number.>',
    );
  });

  it('says what customers of drafts lack, and leaves others alone', () => {
    const customers = customersOf({ id: '1', name: 'Abir' }, { id: '2', name: 'Zaid' });
    expect(titlesOf({ customers, drafts: firstOf(billOf('5')) })).toEqual([
      t.completeCustomer('Abir'),
      t.finishDraft('Abir'),
    ]);
  });

  it('shows four of a kind, and says how many more there are', () => {
    const [group] = tasksOf(
      { ...NOTHING, drafts: firstOf(...['1', '2', '3', '4', '5', '6'].map((id) => billOf(id))) },
      words,
    );
    expect(group).toMatchObject({ left: 2, more: false, all: '/bills?status=draft' });
    expect(group?.tasks).toHaveLength(4);
  });
});

test('days late are counted over a month, and from the day after the due day', () => {
  expect([daysSince('2026-10-30', '2026-11-30'), daysSince('2026-11-30', '2026-11-30')]).toEqual([31, 0]);
});
