import { batchGet } from '@facturation/platform/batch-get';
import { readConfig } from '@facturation/platform/config';
import { z } from 'zod';
import { frozenKey } from '../finalizing/rows.ts';
import { keepDocument } from '../legal-documents/documents-function.ts';
import { keepingDocuments } from './keep-document.ts';

const { FROZEN_BILLS_TABLE } = readConfig(z.object({ FROZEN_BILLS_TABLE: z.string().min(3) }));

async function readTexts(bills: readonly string[]): Promise<Map<string, string>> {
  const keys = bills.map((bill) => ({ id: frozenKey(bill).id }));
  const rows = await batchGet(FROZEN_BILLS_TABLE, keys, { ConsistentRead: true });
  return new Map(rows.map(({ id, text }) => [`${id}`, `${text}`]));
}

/** Who has documents of final bills made. */
export const documentConsumer = keepingDocuments(keepDocument, readTexts);
