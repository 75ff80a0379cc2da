import { isDeepStrictEqual } from 'node:util';
import { chunksOf } from '@facturation/platform/chunks';
import type { Item } from '@facturation/platform/record-kind';
import type { RowStore } from '../../functions/billing/finalizing/row-store.ts';
import { numberKey } from '../../functions/billing/finalizing/rows.ts';
import { differences, readSums, type Sums } from '../../functions/billing/finalizing/summary.ts';
import type { SeriesFault } from '../../functions/billing/series/walk.ts';
import { pagesOf } from '../table-pages.ts';
import { AllBills } from './all-bills.ts';
import { settlementFaults } from './settlement-again.ts';

/** Names of the tables that are read whole. */
export interface Tables {
  frozen: string;
  settlements: string;
}

type Store = Pick<RowStore, 'get' | 'getAll' | 'list'>;

/**
 * Readings of all bills. Sums are held against one in which none of them has moved, and named where two in a row say the
 * same: what was moved and moved back while it was read differs there alone.
 */
const ATTEMPTS = 3;
/** Bills that are read again at once. */
const TOGETHER = 20;

const MOVED = { at: 'sums', fault: 'They moved while bills were read: verify again when nobody bills.' };

/**
 * Reads all bills, whatever their series: names documents that no number names, settlements that are not what texts,
 * credit notes and payments make of them, and sums over all bills that are not theirs. Others may bill meanwhile.
 */
export async function verifyBills(tables: Tables, store: Store): Promise<SeriesFault[]> {
  let last: SeriesFault[] | undefined;
  for (let attempt = 1; ; attempt++) {
    const before = await readSums(store);
    const { bills, unnumbered } = await readBills(tables, store);
    const hasMoved = differences(before, await readSums(store)).length > 0;
    const sums = hasMoved ? [MOVED] : sumFaults(before, bills);
    const isSure = sums.length === 0 || isDeepStrictEqual(sums, last);
    if (isSure || attempt === ATTEMPTS)
      return [...unnumbered, ...(await suspected(bills, store)), ...(isSure ? sums : [MOVED])];
    last = sums;
  }
}

const sumFaults = (kept: ReadonlyMap<string, Sums>, { sums }: AllBills): SeriesFault[] =>
  differences(kept, sums).map(({ at, actual, expected }) => ({
    at,
    fault: `The sum is ${actual} and the bills come to ${expected}.`,
  }));

/** Each table once: whatever a document has in that of settlements was there when it was read. */
async function readBills({ frozen, settlements }: Tables, store: Store) {
  const bills = new AllBills();
  const unnumbered: SeriesFault[] = [];
  for await (const page of pagesOf(frozen)) {
    const documents = page.filter(({ text }) => text !== undefined);
    bills.takeDocuments(documents);
    unnumbered.push(...(await unnumberedOf(documents, store)));
  }
  for await (const page of pagesOf(settlements)) bills.takeSettlements(page);
  return { bills, unnumbered };
}

/** Documents whose number names another document, or does not exist. */
async function unnumberedOf(documents: readonly Item[], store: Store): Promise<SeriesFault[]> {
  const numbers = [...new Set(documents.map(({ number }) => `${number}`))];
  const rows = await store.getAll(numbers.map(numberKey));
  const billOf = new Map(numbers.map((number, index) => [number, rows[index]?.bill]));
  return documents
    .filter(({ id, number }) => billOf.get(`${number}`) !== id)
    .map(({ id, number }) => ({ at: `${number}`, bill: `${id}`, fault: 'No number names this document.' }));
}

async function suspected(bills: AllBills, store: Store): Promise<SeriesFault[]> {
  const faults: SeriesFault[] = [];
  for (const some of chunksOf(bills.suspects, TOGETHER)) {
    const found = some.map((bill) => settlementFaults(bill, bills.creditNotesOf(bill), store));
    faults.push(...(await Promise.all(found)).flat());
  }
  return faults;
}
