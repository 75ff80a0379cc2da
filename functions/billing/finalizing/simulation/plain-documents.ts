import { documentText, hashOf } from '../../numbering/chain.ts';
import type { StockLine } from '../../stock/stock.ts';
import { type Corrected, type Issue, RefusedDocumentError } from '../documents.ts';
import type { Finalizing, Preparation, Refusal, Wanted } from '../finalization.ts';
import type { Rows } from '../read-ahead.ts';
import type { Attributes, RowStore } from '../row-store.ts';
import { fenceOf, frozenKey, SELLER_KEY } from '../rows.ts';
import { openSeries } from '../series-rows.ts';
import type { Billed } from '../summary.ts';

export const TIME_ZONE = 'Europe/Paris';
export const SERIES = { invoice: 'FA', creditNote: 'AV' } as const;
const PATTERNS = { invoice: 'FA-{YYYY}-{00000}', creditNote: 'AV-{YYYY}-{00000}' } as const;

/** A draft with nothing in it but an amount in cents, and the bill it corrects. */
export interface PlainDraft {
  kind: keyof typeof SERIES;
  gross: number;
  original?: string;
  /** Missing in rows that were written before rows had one. */
  version?: string;
  /** The last day it may be issued on. */
  dueDate?: string;
  /** Its document cannot be made. */
  isPoisoned?: boolean;
  /** What an invoice takes out of the stock, and a credit note gives back. */
  goods?: readonly StockLine[];
}

interface Prepared extends PlainDraft {
  sellerVersion: string;
  fence: number;
}

/** Issues documents that hold an amount, so that a simulation sees the protocol and little else. */
export const issuePlain: Issue = (prepared, { number, issueDate, previousHash }, original) => {
  const { gross, isPoisoned, dueDate, ...plain } = prepared as unknown as Prepared;
  const { original: corrected, sellerVersion, fence, goods } = plain;
  if (isPoisoned) throw new Error('poison');
  if (dueDate && issueDate > dueDate) throw new RefusedDocumentError('refused', `It was due on ${dueDate}.`);
  const text = documentText({
    number,
    issueDate,
    gross: `${gross}`,
    sellerVersion,
    fence,
    ...(corrected && { original: corrected }),
    ...(goods && { goods: JSON.stringify(goods) }),
  });
  const settlement = { gross, paid: 0, credited: 0, due: gross, dueDate: issueDate };
  const billed = billedOf({ gross, original: corrected });
  const hash = hashOf(previousHash, text);
  const { kind } = billed;
  const outbox = { number, hash, kind, customerID: 'C', customerName: 'Abir', gross };
  const goodsBack = (corrected && goods) || [];
  const issued = { text, hash, frozen: {}, listed: {}, settlement, billed, outbox, goodsBack };
  return original ? { ...issued, original: credit(original, gross) } : issued;
};

/** A tenth of each bill, in whole cents, is VAT. */
export const billedOf = ({ gross, original }: { gross: number; original?: string | undefined }): Billed => ({
  kind: original ? 'creditNote' : 'invoice',
  net: gross - Math.floor(gross / 10),
  vat: Math.floor(gross / 10),
  gross,
});

function credit(original: Attributes, amount: number): Corrected {
  const { gross, paid, credited } = original as Record<'gross' | 'paid' | 'credited', number>;
  if (credited + amount > gross)
    throw new RefusedDocumentError('credit-exceeds', `${gross - credited} are left.`);
  const creditedNow = credited + amount;
  return { before: original, after: { credited: creditedNow, due: gross - paid - creditedNow } };
}

const OPENER = { principal: 'opener', correlationId: 'c', time: '2026-11-29T00:00:00.000Z' };

/** Prepares plain drafts from the seller of this moment. */
export const preparePlain =
  (store: RowStore): Finalizing['prepare'] =>
  async (draft: Attributes, _: Wanted, rows: Rows): Promise<Preparation | Refusal> => {
    const { kind, gross, original, dueDate, isPoisoned, goods } = draft as unknown as PlainDraft;
    const seller = await rows.get(SELLER_KEY);
    const sellerVersion = `${seller?.version}`;
    const series = { id: SERIES[kind], pattern: PATTERNS[kind], actor: OPENER };
    await openSeries(store, series, { version: sellerVersion, timeZone: TIME_ZONE });
    const corrected = original && (await store.get(frozenKey(original)));
    if (original && !corrected) return { code: 'refused', detail: 'There is nothing to correct yet.' };
    return {
      series: SERIES[kind],
      sellerVersion,
      timeZone: TIME_ZONE,
      document: {
        gross,
        sellerVersion,
        fence: fenceOf(draft),
        ...(original && { original }),
        ...(dueDate && { dueDate }),
        ...(isPoisoned && { isPoisoned }),
        ...(goods && { goods }),
      },
      bytes: 200,
      ...(goods && !original && { goods: goods.map((line, index) => ({ ...line, at: [index] })) }),
      ...(corrected && { notBefore: `${corrected.issueDate}`, original }),
    };
  };
