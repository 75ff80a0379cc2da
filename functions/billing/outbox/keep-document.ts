import { now } from '@facturation/platform/clock';
import type { keepDocument } from '../legal-documents/documents-function.ts';
import { type Consumer, type Entry, eachAlone } from './consumer.ts';

/** Bills whose documents are made at once: each takes an execution environment for as long. */
const AT_ONCE = 10;

/**
 * Has the legal document of each final bill made and kept.
 * @param readTexts the frozen texts of bills, by their ids
 */
export const keepingDocuments = (
  keep: typeof keepDocument,
  readTexts: (bills: readonly string[]) => Promise<ReadonlyMap<string, string>>,
): Consumer => ({
  name: 'document',
  async act(entries, deadlineMs) {
    const texts = await readTexts(entries.map(({ bill }) => bill));
    const keepOne = async ({ bill, row: { hash } }: Entry): Promise<void> => {
      if (now() >= deadlineMs) throw new Error('No time was left.');
      const text = texts.get(bill);
      if (text === undefined) throw new Error(`bills/${bill} has no frozen text.`);
      await keep('pdf', { bill, hash, text }, deadlineMs);
    };
    return eachAlone(entries, keepOne, AT_ONCE);
  },
});
