import { all, group, leaf, type Xml } from '../elements.ts';
import { PROFILE, TYPE_CODES } from '../profile.ts';
import type { Invoice, VatPoint } from '../terms/invoice.ts';

/** What it follows, what it is, its notes, and what it refers to. A credit note has no due date in UBL. */
export function headerOf(invoice: Invoice): Xml {
  const isInvoice = invoice.kind === 'invoice';
  return all([
    leaf('cbc:CustomizationID', PROFILE),
    leaf('cbc:ProfileID', invoice.process),
    leaf('cbc:ID', invoice.number),
    leaf('cbc:IssueDate', invoice.issueDate),
    leaf('cbc:DueDate', isInvoice ? invoice.dueDate : undefined),
    leaf(isInvoice ? 'cbc:InvoiceTypeCode' : 'cbc:CreditNoteTypeCode', TYPE_CODES[invoice.kind]),
    ...invoice.notes.map(({ code, text }) => leaf('cbc:Note', `#${code}#${text}`)),
    leaf('cbc:DocumentCurrencyCode', invoice.currency),
    leaf('cbc:BuyerReference', invoice.buyerReference),
    periodOf(invoice),
    group('cac:OrderReference', leaf('cbc:ID', invoice.purchaseOrder)),
    precedingOf(invoice.preceding),
  ]);
}

/** UNTDID 2005: the day of the bill, the day of the payment. */
const VAT_POINTS: Readonly<Record<VatPoint, string>> = { issue: '3', payment: '432' };

/** UBL says when VAT falls due beside the days of the supply. */
const periodOf = ({ period, vatPoint }: Invoice): Xml =>
  group(
    'cac:InvoicePeriod',
    leaf('cbc:StartDate', period?.start),
    leaf('cbc:EndDate', period?.end),
    leaf('cbc:DescriptionCode', vatPoint && VAT_POINTS[vatPoint]),
  );

/** The invoice that a credit note takes back (BG-3, BR-FR-CO-05). */
const precedingOf = (preceding: Invoice['preceding']): Xml =>
  group(
    'cac:BillingReference',
    group(
      'cac:InvoiceDocumentReference',
      leaf('cbc:ID', preceding?.number),
      leaf('cbc:IssueDate', preceding?.issueDate),
    ),
  );
