import type { LegalDocument } from '../legal-document.ts';
import { fileOf, type Xml } from './elements.ts';
import { invoiceOf } from './terms/invoice-of.ts';
import { headerOf } from './ubl/header.ts';
import { lineOf } from './ubl/line.ts';
import { deliveryOf, partiesOf } from './ubl/parties.ts';
import { paymentOf } from './ubl/payment.ts';
import { totalsOf } from './ubl/totals.ts';
import { allowancesOf, taxTotalOf } from './ubl/vat.ts';

const SCHEMA = 'urn:oasis:names:specification:ubl:schema:xsd';
const ROOTS = { invoice: 'Invoice', creditNote: 'CreditNote' } as const;

/**
 * A legal document in UBL 2.1, profile EN 16931. The same document is always the same text.
 * @throws {RangeError} for a character that XML cannot hold
 */
export function ublOf(document: LegalDocument): string {
  const invoice = invoiceOf(document);
  const root = ROOTS[invoice.kind];
  const namespaces = {
    xmlns: `${SCHEMA}:${root}-2`,
    'xmlns:cac': `${SCHEMA}:CommonAggregateComponents-2`,
    'xmlns:cbc': `${SCHEMA}:CommonBasicComponents-2`,
  };
  const parts: Xml[] = [
    headerOf(invoice),
    partiesOf(invoice),
    deliveryOf(invoice.delivery),
    paymentOf(invoice),
    allowancesOf(invoice),
    taxTotalOf(invoice),
    totalsOf(invoice),
    ...invoice.lines.map((line) => lineOf(line, invoice)),
  ];
  return fileOf(root, namespaces, ...parts);
}
