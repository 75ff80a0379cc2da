import type { Bill } from '../bills/bill.ts';
import type { Customer } from '../bills/directory.ts';
import { type Issue, RefusedDocumentError } from '../finalizing/documents.ts';
import { goodsOf, stockLinesOf } from '../stock/goods.ts';
import type { StockLine } from '../stock/stock.ts';
import { ArithmeticError } from '../vat/arithmetic-error.ts';
import type { InvoiceState } from '../vat/invoice-state.ts';
import { settlementOf } from '../vat/settlement.ts';
import { type Credited, creditedOf } from './credited.ts';
import { type Document, documentOf } from './document.ts';
import { frozenAs } from './issue-invoice.ts';
import { finalInvoiceOf, readDocument } from './read-document.ts';

/** A credit note before its number: a draft, and the bill that it takes back. */
export interface PreparedCreditNote {
  series: string;
  bill: Bill;
  /** That of the bill as it was then, reached as it is today. */
  customer: Customer;
  /** The frozen text of the bill. */
  original: string;
}

/** Nobody pays a credit note: what it is worth has gone into the settlement of its bill. */
const NO_SETTLEMENT = { paid: 0, refunded: 0, writtenOff: 0, credited: 0, due: 0 };

/** Issues a credit note of what its draft asks for, as its bill stands at this moment. */
export const issueCreditNote: Issue = (prepared, { number, issueDate, previousHash }, settlement) => {
  const { series, bill, customer, original } = prepared as unknown as PreparedCreditNote;
  if (!settlement) throw new Error(`The settlement of bills/${bill.originalBill?.id} is gone.`);
  const corrected = readDocument(original);
  const credited = taken(corrected, settlement.state as InvoiceState, bill);
  const { productItems, discounts, figures, state } = credited;
  const document = documentOf(
    {
      bill: { ...bill, ...saidBy(corrected), productItems, discounts },
      figures,
      issuer: corrected,
      customer,
    },
    { series, number, issueDate, dueDate: issueDate },
  );
  const { outbox, ...frozen } = frozenAs(document, previousHash);
  return {
    ...frozen,
    settlement: NO_SETTLEMENT,
    outbox: { ...outbox, originalBill: corrected.id },
    ...(bill.restock && { goodsBack: goodsBack(corrected, bill.lines) }),
    original: { before: settlement, after: { ...settlementOf(finalInvoiceOf(corrected), state), state } },
  };
};

/** What returns to the stock: what is taken back by quantity. An amount is taken off for what stays with the customer. */
function goodsBack({ lines }: Document, asked: Bill['lines'] = []): StockLine[] {
  const back = asked.flatMap(({ line, quantity }) => {
    const sold = lines[line - 1];
    return sold && quantity !== undefined
      ? [{ productID: sold.productID, nature: sold.nature, quantity }]
      : [];
  });
  return stockLinesOf(goodsOf(back));
}

/** What a credit note says as its bill does. */
export const saidBy = (original: Document) => ({
  ...('period' in original ? { period: original.period } : { supplyDate: original.supplyDate }),
  buyerReference: original.buyerReference,
  purchaseOrder: original.purchaseOrder,
});

/** @throws {RefusedDocumentError} where not as much is left as the draft asks for */
function taken(original: Document, state: InvoiceState, { lines = [] }: Bill): Credited {
  try {
    return creditedOf(original, state, lines);
  } catch (error) {
    if (!(error instanceof ArithmeticError)) throw error;
    throw new RefusedDocumentError('credit-exceeds', error.message, error.pointer.replace('#', '/bill'));
  }
}
