import type { LegalDocument } from '../../legal-document.ts';
import type { PaymentMeans } from './invoice.ts';

/** UNTDID 4461. */
const TRANSFER = '30';
const UNDEFINED = '1';
const CODES: Readonly<Record<string, string>> = {
  transfer: TRANSFER,
  directDebit: '49',
  card: '48',
  cheque: '20',
  cash: '10',
};

/** How it was paid, or is to be (BG-16). Nobody pays a credit note. */
export function paymentMeansOf({ kind, number, seller, payment }: LegalDocument): PaymentMeans | undefined {
  if (kind === 'creditNote') return undefined;
  const { iban, bic } = seller;
  const account = iban === undefined ? undefined : { iban, bic };
  if (!payment) return account && { code: TRANSFER, reference: number, ...account };
  const code = CODES[payment.method] ?? UNDEFINED;
  const { reference } = payment;
  if (code !== TRANSFER) return { code, reference };
  // A transfer names the account (BR-61).
  return account ? { code, reference, ...account } : { code: UNDEFINED, reference };
}

/** BT-9. A credit note is not due on any day: its terms say what becomes of it. */
export const dueDateOf = ({ kind, dueDate }: LegalDocument): string | undefined =>
  kind === 'creditNote' ? undefined : dueDate;

const SET_OFF = {
  fr: (number: string) => `Avoir à déduire de la facture ${number}, ou à rembourser.`,
  en: (number: string) => `Credit to be set off against invoice ${number}, or to be refunded.`,
} as const;

/** BT-20, which stands for the due date where there is none (BR-CO-25). */
export const paymentTermsOf = ({ kind, originalBill, language }: LegalDocument): string | undefined =>
  kind === 'creditNote' && originalBill ? SET_OFF[language](originalBill.number) : undefined;
