import { parseCents } from '@facturation/platform/money';

/** What a transfer is asked for with. */
export interface Transfer {
  name: string;
  iban: string;
  bic?: string | undefined;
  /** Euros, a decimal text. */
  amount: string;
  /** A number: 35 characters at most, where 140 may be. */
  remittance: string;
}

/** Guideline EPC069-12 of the European Payments Council, version 002: what each line may have. */
const MAX_CENTS = 999_999_999_99n;
const MAX_NAME = 70;

/** The text of a QR code that banks' apps read as a SEPA transfer; `undefined` where none can ask for the amount. */
export function epcText({ name, iban, bic = '', amount, remittance }: Transfer): string | undefined {
  const cents = parseCents(amount) ?? 0n;
  if (cents <= 0n || cents > MAX_CENTS) return undefined;
  const euros = `${cents / 100n}.${`${cents % 100n}`.padStart(2, '0')}`;
  const lines = ['BCD', '002', '1', 'SCT', bic, name.slice(0, MAX_NAME).trim(), iban.replaceAll(' ', '')];
  return [...lines, `EUR${euros}`, '', '', remittance].join('\n');
}
