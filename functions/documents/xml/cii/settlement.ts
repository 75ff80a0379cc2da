import { all, group, leaf, type Xml } from '../elements.ts';
import { VAT } from '../profile.ts';
import type { Invoice, VatBreakdown, VatPoint } from '../terms/invoice.ts';
import { allowanceOf } from './allowance.ts';
import { paymentMeansOf, paymentTermsOf } from './payment.ts';
import { totalsOf } from './totals.ts';
import { dayOf, taxOf } from './values.ts';

/** How it is paid, its VAT, its discounts and its totals. */
export const settlementOf = (invoice: Invoice): Xml =>
  group(
    'ram:ApplicableHeaderTradeSettlement',
    leaf('ram:PaymentReference', invoice.payment?.reference),
    leaf('ram:InvoiceCurrencyCode', invoice.currency),
    paymentMeansOf(invoice.payment),
    all(invoice.vat.map((vat) => breakdownOf(vat, invoice.vatPoint))),
    periodOf(invoice.period),
    all(
      invoice.allowances.map((allowance) => allowanceOf(allowance, taxOf('ram:CategoryTradeTax', allowance))),
    ),
    paymentTermsOf(invoice),
    totalsOf(invoice),
    precedingOf(invoice.preceding),
  );

/** UNTDID 2475: the day of the bill, the day of the payment. */
const VAT_POINTS: Readonly<Record<VatPoint, string>> = { issue: '5', payment: '72' };

/** VAT of one category and rate (BG-23). What bears no VAT falls due on no day. */
const breakdownOf = (vat: VatBreakdown, vatPoint: VatPoint | undefined): Xml =>
  group(
    'ram:ApplicableTradeTax',
    leaf('ram:CalculatedAmount', vat.amount),
    leaf('ram:TypeCode', VAT),
    leaf('ram:ExemptionReason', vat.exemptionText),
    leaf('ram:BasisAmount', vat.base),
    leaf('ram:CategoryCode', vat.category),
    leaf('ram:ExemptionReasonCode', vat.exemptionCode),
    leaf('ram:DueDateTypeCode', vatPoint && vat.category === 'S' ? VAT_POINTS[vatPoint] : undefined),
    leaf('ram:RateApplicablePercent', vat.rate),
  );

const periodOf = (period: Invoice['period']): Xml =>
  group(
    'ram:BillingSpecifiedPeriod',
    dayOf('ram:StartDateTime', period?.start),
    dayOf('ram:EndDateTime', period?.end),
  );

/** The invoice that a credit note takes back (BG-3, BR-FR-CO-05). */
const precedingOf = (preceding: Invoice['preceding']): Xml =>
  group(
    'ram:InvoiceReferencedDocument',
    leaf('ram:IssuerAssignedID', preceding?.number),
    dayOf('ram:FormattedIssueDateTime', preceding?.issueDate, 'qdt'),
  );
