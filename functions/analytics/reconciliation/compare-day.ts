import { factureIdOf } from '../../facturation/contract.ts';
import { type Difference, type FaultKind, Findings, type Named, named } from './findings.ts';
import {
  billOf,
  type Cell,
  cellName,
  cellsOf,
  type GatheredDay,
  restOf,
  sumOf,
  windowStart,
} from './gathered-day.ts';
import type { FinalBill, StoredFacture } from './sources.ts';

/** How many, and their sum in cents. */
export interface Side {
  count: number;
  cents: bigint;
}

/** What a day's bills, factures and windows say of each other. */
export interface ComparedDay {
  bills: Side;
  factures: Side;
  windows: Side;
  late: Named;
  lateRepeats: Named;
  waiting: Named;
  unverifiable: Named;
  foreign: Side & { ids: string[] };
  faults: (Named & { kind: FaultKind })[];
  difference: Difference;
}

/** The place that each bill of a day has with the windows. */
type Place = 'counted' | 'late' | 'waiting' | 'unverifiable' | 'missing';

/** Compares a day. Ids are compared, so it does not matter how often a bill was sent. */
export function compareDay(day: GatheredDay, findings = new Findings()): ComparedDay {
  const places = new Map(day.bills.map((bill) => [bill.id, placeOf(bill, day)]));
  for (const bill of day.bills) judgeBill(bill, places.get(bill.id) ?? 'missing', day, findings);
  judgeUnknown(day, findings);
  judgeRefused(day, findings);
  const cells = judgeCells(day, findings);
  const told = day.bills.flatMap(({ id }) => day.factures.get(factureIdOf(id)) ?? []);
  const at = (place: Place) => day.bills.filter(({ id }) => places.get(id) === place);
  const counted = at('counted').map((bill) => day.factures.get(factureIdOf(bill.id)) ?? bill);
  return {
    bills: sideOf(day.bills),
    factures: sideOf(told),
    windows: { count: counted.length + cells.rest.count, cents: sumOf(counted) + cells.rest.sum },
    late: named(idsOf(at('late'))),
    lateRepeats: lateRepeatsOf(day, places),
    waiting: named(idsOf(day.bills.filter((bill) => isWaiting(bill, places.get(bill.id), day)))),
    unverifiable: named(idsOf(at('unverifiable'))),
    foreign: { ...sideOf(cells.foreign), ids: named(idsOf(cells.foreign)).ids },
    faults: findings.faults,
    difference: findings.difference,
  };
}

const sideOf = (all: readonly { cents: number }[]): Side => ({ count: all.length, cents: sumOf(all) });

const idsOf = (all: readonly { id: string }[]): string[] => all.map(({ id }) => id);

const factureOf = ({ id }: FinalBill, { factures }: GatheredDay): StoredFacture | undefined =>
  factures.get(factureIdOf(id));

function placeOf(bill: FinalBill, day: GatheredDay): Place {
  const id = factureIdOf(bill.id);
  const start = windowStart(factureOf(bill, day) ?? bill);
  if (start < day.times.keptFrom) return 'unverifiable';
  if (day.windows.get(start)?.has(id)) return 'counted';
  if (day.late.has(id)) return 'late';
  return bill.time > day.times.arrivedUpTo ? 'waiting' : 'missing';
}

const isWaiting = (bill: FinalBill, place: Place | undefined, day: GatheredDay): boolean =>
  place === 'waiting' || (bill.time > day.times.arrivedUpTo && !factureOf(bill, day));

function judgeBill(bill: FinalBill, place: Place, day: GatheredDay, findings: Findings): void {
  if (place === 'missing') findings.add('windowMissing', bill.id, bill.cents);
  const facture = factureOf(bill, day);
  if (!facture) {
    if (!isWaiting(bill, place, day)) findings.add('factureMissing', bill.id, bill.cents);
    return;
  }
  if (facture.cents !== bill.cents) findings.add('otherAmount', bill.id, facture.cents - bill.cents);
  if (facture.time !== bill.time) findings.add('otherTime', bill.id, 0);
  if (facture.customerID !== bill.customerID) findings.add('otherCustomer', bill.id, 0);
}

/** Factures of bills that did not become final on the day. The list of bills follows its table a moment later. */
function judgeUnknown(day: GatheredDay, findings: Findings): void {
  const known = new Set(day.bills.map(({ id }) => factureIdOf(id)));
  for (const { id, cents, time } of day.factures.values())
    if (!known.has(id) && time <= day.times.arrivedUpTo) findings.add('unknownBill', billOf(id), cents);
}

/** A bill that was sent with another content or time. With another time it is another record, which may be counted too. */
function judgeRefused(day: GatheredDay, findings: Findings): void {
  for (const refused of day.refused) {
    const kept = day.factures.get(refused.id);
    if (!kept) continue;
    const isCounted =
      windowStart(refused) !== windowStart(kept) && day.windows.get(windowStart(refused))?.has(refused.id);
    findings.add(isCounted ? 'countedTwice' : 'conflict', billOf(refused.id), isCounted ? refused.cents : 0);
  }
}

/** A bill that came late for the first time is late once; every other late sending repeats one that came before. */
function lateRepeatsOf(day: GatheredDay, places: ReadonlyMap<string, Place>): Named {
  const repeated = day.bills.flatMap(({ id }) => {
    const place = places.get(id);
    const times = day.late.get(factureIdOf(id)) ?? 0;
    if (place === 'unverifiable') return [];
    return { id, times: place === 'late' ? times - 1 : times };
  });
  const some = repeated.filter(({ times }) => times > 0);
  return named(
    idsOf(some),
    some.reduce((sum, { times }) => sum + times, 0),
  );
}

/** What windows of the day's customers hold beyond the factures of bills: foreign ones, and what nothing accounts for. */
function judgeCells(day: GatheredDay, findings: Findings) {
  const foreign: StoredFacture[] = [];
  const rest = { count: 0, sum: 0n };
  for (const cell of cellsOf(day.factures.values(), day.times)) {
    const window = day.windows.get(cell.start);
    const others = (day.foreign.get(cellName(cell.key, cell.start)) ?? []).filter(({ id }) =>
      window?.has(id),
    );
    foreign.push(...others);
    const left = restOf(cell, window, [...cell.factures, ...others, ...strangersIn(cell, day)]);
    if (left.count === 0 && left.sum === 0n) continue;
    rest.count += left.count;
    rest.sum += left.sum;
    findings.add('windowDiffers', billOf(cell.factures[0]?.id ?? ''), left.sum);
  }
  return { foreign, rest };
}

/** Records that a cell has counted although the database has no such facture there: judged by themselves. */
function strangersIn({ key, start, factures }: Cell, day: GatheredDay): { id: string; cents: number }[] {
  const customers = new Set(factures.map(({ customerID }) => customerID));
  const refused = day.refused.filter(
    (one) =>
      one.key === key &&
      windowStart(one) === start &&
      windowStart(day.factures.get(one.id) ?? { time: -1 }) !== start,
  );
  const untold = day.bills.filter(
    (bill) => !factureOf(bill, day) && windowStart(bill) === start && customers.has(bill.customerID),
  );
  return [...refused, ...untold.map(({ id, cents }) => ({ id: factureIdOf(id), cents }))];
}
