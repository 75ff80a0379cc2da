import type { Item } from '@facturation/platform/record-kind';
import { centsOf } from '../../functions/billing/documents/decimals.ts';
import type { Document } from '../../functions/billing/documents/document.ts';
import { billedOf } from '../../functions/billing/documents/issue-invoice.ts';
import type { Attributes, Write } from '../../functions/billing/finalizing/row-store.ts';
import { settlementKey } from '../../functions/billing/finalizing/rows.ts';
import {
  billedWrite,
  owedWrites,
  type Sums,
  sumsOf,
  withMore,
} from '../../functions/billing/finalizing/summary.ts';
import { PAYMENTS } from '../../functions/billing/payments/payment.ts';
import { documentIn } from '../../functions/billing/series/walk.ts';
import type { Cents } from '../../functions/billing/vat/units.ts';
import {
  type Expected,
  expectedBy,
  FIGURES,
  figureOf,
  type Moved,
  NOTHING,
  rowFaults,
} from './settlement-faults.ts';

/** A document as far as it is held against other rows. */
export interface ReadDocument {
  expected: Expected;
  billed: Write;
  /** Of a credit note: the bill that it takes back, and how much of it. */
  credited?: { bill: string; gross: Cents };
}

/** Undefined where a text was changed so much that it says nothing: that is named by its number. */
export function readText(text: unknown): ReadDocument | undefined {
  try {
    const document = documentIn(`${text}`) as Document;
    const { id, issueDate, originalBill, totals } = document;
    return {
      expected: expectedBy(document),
      billed: billedWrite(issueDate, billedOf(document), id),
      ...(originalBill && { credited: { bill: originalBill.id, gross: centsOf(totals.gross) } }),
    };
  } catch {
    return undefined;
  }
}

/**
 * What one reading of all bills finds: first all documents are taken, then what lies in the table of settlements. Of a
 * document no more is kept than its settlement is held against, and that until it is met.
 */
export class AllBills {
  readonly #expected = new Map<string, Expected>();
  /** What settlements say less what makes them up, where that is not nothing. */
  readonly #left = new Map<string, Moved>();
  readonly #wrong = new Set<string>();
  readonly #creditNotes = new Map<string, string[]>();
  #sums: ReadonlyMap<string, Sums> = new Map();

  /** What the bills come to by month. */
  get sums(): ReadonlyMap<string, Sums> {
    return this.#sums;
  }

  /** Bills whose settlement seems to be wrong. Others were billing meanwhile: it may just have been read too early. */
  get suspects(): string[] {
    const unequal = [...this.#left].filter(([, left]) => FIGURES.some((name) => left[name] !== 0));
    return [...new Set([...this.#wrong, ...this.#expected.keys(), ...unequal.map(([bill]) => bill)])];
  }

  /** The credit notes of a bill by their texts. */
  creditNotesOf = (bill: string): readonly string[] => this.#creditNotes.get(bill) ?? [];

  takeDocuments(rows: readonly Item[]): void {
    const writes: Write[] = [];
    for (const { id, text } of rows) {
      const read = readText(text);
      if (!read) continue;
      const { expected, billed, credited } = read;
      writes.push(billed);
      this.#expected.set(`${id}`, expected);
      if (credited) this.#credit(`${id}`, credited);
    }
    this.#add(writes);
  }

  takeSettlements(rows: readonly Item[]): void {
    const writes: Write[] = [];
    for (const { id, sort, ...row } of rows) {
      const bill = `${id}`;
      if (sort === settlementKey(bill).sort) writes.push(...this.#settle(bill, row));
      if (`${sort}`.startsWith(PAYMENTS)) this.#move(bill, figureOf(row), -Number(row.amount));
    }
    this.#add(writes);
  }

  #credit(note: string, { bill, gross }: { bill: string; gross: Cents }): void {
    this.#creditNotes.set(bill, [...this.creditNotesOf(bill), note]);
    this.#move(bill, 'credited', -gross);
  }

  #settle(bill: string, row: Attributes): Write[] {
    const expected = this.#expected.get(bill);
    if (!expected || rowFaults(expected, row).length > 0) this.#wrong.add(bill);
    this.#expected.delete(bill);
    for (const name of FIGURES) this.#move(bill, name, Number(row[name]));
    return owedWrites(undefined, row, bill);
  }

  #move(bill: string, name: keyof Moved | undefined, amount: Cents): void {
    if (name === undefined || amount === 0) return;
    const left = this.#left.get(bill) ?? { ...NOTHING };
    left[name] += amount;
    this.#left.set(bill, left);
  }

  #add(writes: readonly Write[]): void {
    this.#sums = withMore(this.#sums, sumsOf(writes));
  }
}
