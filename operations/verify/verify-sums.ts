import type { Document } from '../../functions/billing/documents/document.ts';
import { billedOf } from '../../functions/billing/documents/issue-invoice.ts';
import type { RowStore, Write } from '../../functions/billing/finalizing/row-store.ts';
import { settlementKey } from '../../functions/billing/finalizing/rows.ts';
import {
  billedWrite,
  differences,
  owedWrites,
  readSums,
  sumsOf,
} from '../../functions/billing/finalizing/summary.ts';
import { documentIn, type SeriesFault } from '../../functions/billing/series/walk.ts';
import { pagesOf } from './table-pages.ts';

/** Readings of all bills: one counts in which no sum has moved. */
const ATTEMPTS = 3;

/**
 * Holds the sums of what is owed and was billed against a reading of all bills.
 * @param tables names of the tables of frozen bills and of settlements
 */
export async function verifySums(
  tables: { frozen: string; settlements: string },
  store: Pick<RowStore, 'list'>,
): Promise<SeriesFault[]> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const before = await readSums(store);
    const bills = sumsOf(await writesOf(tables));
    if (differences(before, await readSums(store)).length > 0) continue;
    return differences(before, bills).map(({ at, actual, expected }) => ({
      at,
      fault: `The sum is ${actual} and the bills come to ${expected}.`,
    }));
  }
  return [{ at: 'sums', fault: 'They moved while bills were read: verify again when nobody bills.' }];
}

/** What all bills, one after the other, would have added to sums that were 0. */
async function writesOf({ frozen, settlements }: { frozen: string; settlements: string }): Promise<Write[]> {
  const writes: Write[] = [];
  for await (const page of pagesOf(frozen))
    writes.push(...page.flatMap(({ text }) => billedIn(`${text}`) ?? []));
  for await (const page of pagesOf(settlements))
    for (const { id, sort, ...row } of page)
      if (sort === settlementKey(`${id}`).sort) writes.push(...owedWrites(undefined, row, `${id}`));
  return writes;
}

/** What a document adds; undefined where its text was changed so much that it says nothing: that is named elsewhere. */
function billedIn(text: string): Write | undefined {
  const document = documentIn(text) as Document | undefined;
  try {
    return document && billedWrite(document.issueDate, billedOf(document), document.id);
  } catch {
    return undefined;
  }
}
