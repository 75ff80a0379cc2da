import type { Schemas } from '@facturation/api-client';
import {
  type CustomerAsIssued,
  customerFaults,
  type Missing,
  type SellerAsIssued,
  sellerFaults,
} from '../../../../functions/billing/completeness/party-faults.ts';
import { placeWith } from '../../routing/filters.ts';
import { DRAFTS } from './bill-filters.ts';
import type { Customer } from './customers.ts';
import type { Bill, FirstBills } from './lists.ts';
import type { TodayTexts } from './texts.ts';

/** Something that wants doing, and where it is done. */
export interface Task {
  id: string;
  title: string;
  detail: string;
  to: string;
  urgent: boolean;
}

/** Tasks of one kind: the first of them, and how many more there are, where. */
export interface TaskGroup {
  id: string;
  tasks: readonly Task[];
  left: number;
  /** There are others that were not even looked at. */
  more: boolean;
  /** All of them; undefined where there is no list of them. */
  all?: string;
}

/** What the page knows so far; undefined: not yet, or it may not be read. */
export interface Known {
  overdue: FirstBills | undefined;
  drafts: FirstBills | undefined;
  customers: ReadonlyMap<string, Customer>;
  seller: Schemas['Seller'] | null | undefined;
  scarce: readonly Schemas['Product'][] | undefined;
  quarantined: number | undefined;
  health: Schemas['SystemHealth'] | undefined;
}

/** What words are made with. */
export interface Words {
  t: TodayTexts;
  fault: (detail: string) => string;
  /** The day it is for the seller, `2026-11-30`. */
  today: string;
}

/** So many tasks of one kind are shown. */
const SHOWN = 4;
const DAY_MS = 86_400_000;

const group = (id: string, tasks: readonly Task[], all?: string, more = false): TaskGroup => ({
  id,
  tasks: tasks.slice(0, SHOWN),
  left: Math.max(tasks.length - SHOWN, 0),
  more,
  ...(all && { all }),
});

/** How many days a bill has been due. Days are `2026-11-29`. */
export const daysSince = (due: string, today: string): number =>
  Math.max(0, Math.round((Date.parse(today) - Date.parse(due)) / DAY_MS));

const sentences = (faults: readonly Missing[], fault: Words['fault']): string =>
  faults.map(({ detail }) => fault(detail)).join(' ');

function systemTasks({ health }: Known, { t }: Words): Task[] {
  if (!health) return [];
  const to = '/settings/services';
  const down = (['database', 'brokers'] as const).filter((name) => health.dependencies[name] === 'DOWN');
  return [
    ...down.map((name) => ({ id: name, title: t.down, detail: t[name], to, urgent: true })),
    ...health.standstills.map(({ topic, partition, group: consumers, reason }) => ({
      id: `${topic}-${partition}-${consumers}`,
      title: t.standsStill,
      detail: t.standsStillHint(partition, reason),
      to,
      urgent: true,
    })),
  ];
}

const nameOf = ({ customerID }: Bill, { customers }: Known, { t }: Words): string =>
  customers.get(customerID)?.name ?? t.someone;

const overdueTasks = (known: Known, words: Words): Task[] =>
  (known.overdue?.bills ?? []).map((bill) => ({
    id: bill.id,
    title: words.t.remind(bill.number ?? bill.id, nameOf(bill, known, words)),
    detail: words.t.daysLate(daysSince(bill.dueDate ?? words.today, words.today), bill.totals?.due ?? 0),
    to: `/bills/${bill.id}`,
    urgent: true,
  }));

const draftTasks = (known: Known, words: Words): Task[] =>
  (known.drafts?.bills ?? []).map((bill) => {
    const title = bill.kind === 'creditNote' ? words.t.finishCredit : words.t.finishDraft;
    return {
      id: bill.id,
      title: title(nameOf(bill, known, words)),
      detail: words.t.draftOf(bill.totals?.gross ?? 0, bill.billingDate),
      to: `/bills/${bill.id}`,
      urgent: false,
    };
  });

/** Seller and customers as they are sent lack what is lacking in bills; the types differ in what may be undefined. */
const sellerTasks = ({ seller }: Known, { t, fault }: Words): Task[] => {
  if (seller === null)
    return [
      { id: 'seller', title: t.stepSeller, detail: t.stepSellerHint, to: '/settings/seller', urgent: false },
    ];
  const faults = seller ? sellerFaults(seller as SellerAsIssued) : [];
  if (faults.length === 0) return [];
  const detail = sentences(faults, fault);
  return [{ id: 'seller', title: t.completeSeller, detail, to: '/settings/seller', urgent: false }];
};

const customerTasks = ({ customers, drafts }: Known, { t, fault }: Words): Task[] => {
  const billed = new Set(drafts?.bills.map(({ customerID }) => customerID));
  return [...customers.values()]
    .filter(({ id }) => billed.has(id))
    .map((customer) => ({ customer, faults: customerFaults(customer as CustomerAsIssued) }))
    .filter(({ faults }) => faults.length > 0)
    .map(({ customer: { id, name }, faults }) => ({
      id,
      title: t.completeCustomer(name),
      detail: sentences(faults, fault),
      to: `/customers/${id}`,
      urgent: false,
    }));
};

const stockTasks = ({ scarce = [] }: Known, { t }: Words): Task[] =>
  scarce.map(({ id, name, quantity }) => ({
    id,
    title: t.reorder(name),
    detail: t.left(quantity),
    to: `/products/${id}`,
    urgent: false,
  }));

const quarantineTasks = ({ quarantined = 0 }: Known, { t }: Words): Task[] =>
  quarantined > 0
    ? [
        {
          id: 'quarantine',
          title: t.quarantined(quarantined),
          detail: t.quarantinedHint,
          to: '/stream/quarantine',
          urgent: false,
        },
      ]
    : [];

/** What wants doing, the most urgent first. */
export const tasksOf = (known: Known, words: Words): TaskGroup[] =>
  [
    group('system', systemTasks(known, words)),
    group(
      'overdue',
      overdueTasks(known, words),
      placeWith('/bills', { status: 'overdue' }),
      known.overdue?.more,
    ),
    group('seller', sellerTasks(known, words)),
    group('customers', customerTasks(known, words), '/customers'),
    group('drafts', draftTasks(known, words), placeWith('/bills', DRAFTS), known.drafts?.more),
    group('stock', stockTasks(known, words), '/products'),
    group('quarantine', quarantineTasks(known, words)),
  ].filter(({ tasks }) => tasks.length > 0);
