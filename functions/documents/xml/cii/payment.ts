import { group, leaf, NOTHING, type Xml } from '../elements.ts';
import type { Invoice, PaymentMeans } from '../terms/invoice.ts';
import { dayOf } from './values.ts';

/** How it is paid, and to which account (BG-16). */
export const paymentMeansOf = (payment: PaymentMeans | undefined): Xml =>
  payment
    ? group(
        'ram:SpecifiedTradeSettlementPaymentMeans',
        leaf('ram:TypeCode', payment.code),
        group('ram:PayeePartyCreditorFinancialAccount', leaf('ram:IBANID', payment.iban)),
        group('ram:PayeeSpecifiedCreditorFinancialInstitution', leaf('ram:BICID', payment.bic)),
      )
    : NOTHING;

/** When it is due, or what becomes of it. */
export const paymentTermsOf = ({ paymentTerms, dueDate }: Invoice): Xml =>
  group(
    'ram:SpecifiedTradePaymentTerms',
    leaf('ram:Description', paymentTerms),
    dayOf('ram:DueDateDateTime', dueDate),
  );
