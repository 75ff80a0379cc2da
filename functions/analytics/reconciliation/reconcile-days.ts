import { chunksOf } from '@facturation/platform/chunks';
import { factureIdOf, isOfBill } from '../../facturation/contract.ts';
import { JUDGING_SIZE } from '../sizes.ts';
import { IDS_KEPT_S } from '../store/window-rows.ts';
import { isWithin, type Range } from '../time-range.ts';
import { type ComparedDay, compareDay } from './compare-day.ts';
import type { CalendarDay } from './days.ts';
import type { Findings } from './findings.ts';
import {
  billOf,
  cellName,
  cellsOf,
  type GatheredDay,
  restOf,
  type Times,
  windowStart,
} from './gathered-day.ts';
import type { FinalBill, Sources, StoredFacture } from './sources.ts';
import type { JudgingWindow, StreamState } from './stream-state.ts';

/** What is younger may not have arrived everywhere yet: the sweep of billing runs each minute. */
const ARRIVES_WITHIN_MS = 300_000;
/** Ids are counted as expired somewhat before they are, since rows are read one after the other. */
const SPARE_MS = 60_000;
/** Windows or customers that are read at the same time. */
const AT_ONCE = 16;

export interface Reconciling {
  sources: Sources;
  stream: StreamState;
  nowMs: number;
  /** Late and refused rows that may be read at most. */
  mostRows: number;
  /** What else is found wrong on a day. */
  beside?(day: CalendarDay, bills: readonly FinalBill[], times: Times): Findings;
}

/** Compares days, which follow each other. @throws {TooManyRowsError} and what the sources throw */
export async function reconcileDays(
  days: readonly CalendarDay[],
  circumstances: Reconciling,
): Promise<(CalendarDay & ComparedDay)[]> {
  const { stream, mostRows, nowMs } = circumstances;
  const from = days[0]?.from ?? nowMs;
  const [late, refused] = await Promise.all([
    stream.lateSince(from, mostRows),
    stream.refusedSince(from, mostRows),
  ]);
  const ofBills = late.filter(({ id }) => isOfBill(id));
  const times: Times = {
    keptFrom: nowMs - IDS_KEPT_S * 1_000 + SPARE_MS,
    arrivedUpTo: nowMs - ARRIVES_WITHIN_MS,
  };
  const lateTimes = new Map<string, number>();
  for (const { id } of ofBills) lateTimes.set(id, (lateTimes.get(id) ?? 0) + 1);
  const compared: (CalendarDay & ComparedDay)[] = [];
  for (const day of days) {
    const gathered = await gather(day, { times, late: lateTimes, refused }, circumstances);
    const beside = circumstances.beside?.(day, gathered.bills, times);
    compared.push({ ...day, ...compareDay(gathered, beside) });
  }
  return compared;
}

async function gather(
  { from, to }: Range,
  known: Pick<GatheredDay, 'times' | 'late' | 'refused'>,
  { sources, stream }: Reconciling,
): Promise<GatheredDay> {
  const { times, refused } = known;
  const listed = await sources.bills({ from, to });
  const factures = await facturesFor(listed, { from, to }, sources);
  const bills = [...listed, ...(await unlisted(listed, factures, { from, to }, sources))];
  const strays = refused.filter(({ id }) => factures.has(id));
  const windows = await windowsFor([...bills, ...factures.values(), ...strays], times, stream);
  const foreign = await foreignFor(factures, windows, times, sources);
  return { ...known, bills, factures, windows, foreign };
}

async function facturesFor(
  bills: readonly FinalBill[],
  range: Range,
  sources: Sources,
): Promise<Map<string, StoredFacture>> {
  const listed = await sources.facturesOfBills(range);
  const factures = new Map(listed.map((facture) => [facture.id, facture]));
  const missing = bills.map(({ id }) => factureIdOf(id)).filter((id) => !factures.has(id));
  for (const facture of await sources.factures(missing)) factures.set(facture.id, facture);
  return factures;
}

/**
 * Bills of a range that factures tell of and that its list has not: it follows its table a moment later, and has none that
 * became final before there was such a list.
 */
async function unlisted(
  listed: readonly FinalBill[],
  factures: ReadonlyMap<string, StoredFacture>,
  range: Range,
  sources: Sources,
): Promise<FinalBill[]> {
  const known = new Set(listed.map(({ id }) => factureIdOf(id)));
  const ids = [...factures.keys()].filter((id) => !known.has(id)).map(billOf);
  const found = await inChunks(ids, async (id) => [id, await sources.bill(id)] as const);
  return [...found.values()].filter(
    (bill) => bill !== undefined && isWithin(range, bill.time),
  ) as FinalBill[];
}

async function windowsFor(
  records: readonly { time: number }[],
  { keptFrom }: Times,
  stream: StreamState,
): Promise<Map<number, JudgingWindow>> {
  const starts = new Set(records.map(windowStart).filter((start) => start >= keptFrom));
  return stream.windowsAt([...starts]);
}

/** Foreign factures are asked for where a window holds more than its bills, and nowhere else. */
async function foreignFor(
  factures: ReadonlyMap<string, StoredFacture>,
  windows: ReadonlyMap<number, JudgingWindow>,
  times: Times,
  sources: Sources,
): Promise<Map<string, StoredFacture[]>> {
  const fuller = cellsOf(factures.values(), times).filter((cell) => {
    const { count, sum } = restOf(cell, windows.get(cell.start), cell.factures);
    return count !== 0 || sum !== 0n;
  });
  return inChunks(fuller, async ({ key, start }) => {
    const all = await sources.facturesOf(key, { from: start, to: start + JUDGING_SIZE.ms });
    return [cellName(key, start), all.filter(({ id }) => !isOfBill(id))] as const;
  });
}

async function inChunks<T, K, V>(
  all: readonly T[],
  read: (one: T) => Promise<readonly [K, V]>,
): Promise<Map<K, V>> {
  const found = new Map<K, V>();
  for (const chunk of chunksOf(all, AT_ONCE))
    for (const [key, value] of await Promise.all(chunk.map(read))) found.set(key, value);
  return found;
}
