import { all, group, leaf, NOTHING, type Xml } from '../elements.ts';
import type { Invoice } from '../terms/invoice.ts';

/** How it is paid (BG-16), and what becomes of it where no day is said (BT-20). */
export const paymentOf = ({ payment, paymentTerms }: Invoice): Xml =>
  all([
    payment
      ? group(
          'cac:PaymentMeans',
          leaf('cbc:PaymentMeansCode', payment.code),
          leaf('cbc:PaymentID', payment.reference),
          group(
            'cac:PayeeFinancialAccount',
            leaf('cbc:ID', payment.iban),
            group('cac:FinancialInstitutionBranch', leaf('cbc:ID', payment.bic)),
          ),
        )
      : NOTHING,
    group('cac:PaymentTerms', leaf('cbc:Note', paymentTerms)),
  ]);
