import { readConfig } from '@facturation/platform/config';
import { z } from 'zod';
import { namedTables } from '../finalizing/named-tables.ts';
import type { Seller } from '../seller/seller.ts';
import { dayOf } from '../vat/overdue.ts';
import type { Entry } from './entry.ts';
import { fecLines, fileNameOf, isIn, type Period } from './fec.ts';
import { mayBeIn, readDeeds } from './kept-deeds.ts';
import { readEntries } from './read-entries.ts';

const { SETTLEMENTS_TABLE } = readConfig(z.object({ SETTLEMENTS_TABLE: z.string().min(3) }));
const store = namedTables('frozen');

/** Who looks on while books are read, and may throw to end it. */
export interface Onlooker {
  /** Rows of settlements, of all years, that were read so far. */
  onRows(rows: number): void;
  /** Bills of the period whose documents were read so far, and all of them. */
  onBills(read: number, all: number): void;
}

/** The books of a period as a file. */
export interface Books {
  fileName: string;
  /** Those of the period. */
  entries: number;
  /** Without their ends. */
  lines: Iterable<string>;
}

/** Reads the books of a period. What is written meanwhile may be in them or not. */
export async function readBooks(seller: Seller, period: Period, onlooker: Onlooker): Promise<Books> {
  const inZone = (instant: string) => dayOf(Date.parse(instant), seller.timeZone);
  const deeds = await readDeeds(SETTLEMENTS_TABLE, onlooker.onRows);
  const ofPeriod = deeds.filter((bill) => mayBeIn(period, bill, inZone));
  const entries: Entry[] = [];
  let read = 0;
  onlooker.onBills(read, ofPeriod.length);
  for await (const { bills, entries: some } of readEntries(ofPeriod, store, inZone)) {
    entries.push(...some.filter(({ date }) => isIn(period, date)));
    read += bills;
    onlooker.onBills(read, ofPeriod.length);
  }
  return {
    fileName: fileNameOf(seller, period),
    entries: entries.length,
    lines: fecLines(entries, period, seller, inZone),
  };
}
