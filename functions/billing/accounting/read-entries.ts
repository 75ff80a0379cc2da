import { chunksOf } from '@facturation/platform/chunks';
import { readDocument } from '../documents/read-document.ts';
import { finalizedAtOf } from '../final-bills/final-bill.ts';
import type { RowStore } from '../finalizing/row-store.ts';
import { frozenKey } from '../finalizing/rows.ts';
import type { IssuedDocument } from './bill-history.ts';
import { entriesOf } from './entries.ts';
import type { Entry } from './entry.ts';
import type { KeptDeeds } from './kept-deeds.ts';

/** Bills whose documents are read at once. */
const BILLS = 100;

/**
 * The entries of invoices, some of them at a time, with all of other years.
 * @param dayOf the day of an instant in the seller's time zone
 * @throws {Error} where a document is gone
 */
export async function* readEntries(
  bills: readonly KeptDeeds[],
  store: Pick<RowStore, 'getAll'>,
  dayOf: (instant: string) => string,
): AsyncGenerator<{ bills: number; entries: Entry[] }> {
  for (const some of chunksOf(bills, BILLS)) {
    const ids = some.flatMap(({ id, creditNotes }) => [id, ...creditNotes.map((note) => note.id)]);
    const documents = await readDocuments(ids, store);
    const entries = some.flatMap(({ id, creditNotes, payments }) => {
      const invoice = documents(id);
      return entriesOf(
        { invoice, creditNotes: creditNotes.map((note) => documents(note.id)), payments },
        dayOf,
      );
    });
    yield { bills: some.length, entries };
  }
}

async function readDocuments(
  ids: readonly string[],
  store: Pick<RowStore, 'getAll'>,
): Promise<(id: string) => IssuedDocument> {
  const rows = await store.getAll(ids.map(frozenKey));
  const found = new Map(ids.map((id, index) => [id, rows[index]]));
  return (id) => {
    const frozen = found.get(id);
    if (!frozen) throw new Error(`bills/${id} is final, and its document is gone.`);
    const document = readDocument(`${frozen.text}`);
    return { document, finalizedAt: finalizedAtOf(frozen) ?? `${document.issueDate}T12:00:00.000Z` };
  };
}
