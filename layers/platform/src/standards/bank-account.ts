import { checked, withoutSpaces } from './checked.ts';

const IBAN = /^[A-Z]{2}\d{2}[A-Z\d]{11,30}$/;
const BIC = /^[A-Z\d]{4}[A-Z]{2}[A-Z\d]{2}(?:[A-Z\d]{3})?$/;

/** The check of ISO 13616: letters stand for 10 to 35, the first four characters for the last. */
const remainderOf = (iban: string): bigint =>
  BigInt(
    [...iban.slice(4), ...iban.slice(0, 4)].map((character) => Number.parseInt(character, 36)).join(''),
  ) % 97n;

/** What is wrong with an IBAN (BT-84). Lengths of countries are not judged: the key is wrong where a digit is missing. */
export function ibanFault(text: string): string | undefined {
  if (!IBAN.test(text)) return `${text} is no IBAN: it has not 2 letters, 2 digits and 11 to 30 characters.`;
  return remainderOf(text) === 1n ? undefined : `${text} is no IBAN: its key is wrong.`;
}

/** What is wrong with a BIC (BT-86, ISO 9362): its form alone can be judged. */
export const bicFault = (text: string): string | undefined =>
  BIC.test(text)
    ? undefined
    : `${text} is no BIC: it has not 8 or 11 characters with a country in the middle.`;

const canonical = (text: string): string => withoutSpaces(text).toUpperCase();

export const Iban = checked(ibanFault, canonical).meta({
  description: 'IBAN of the account to pay to (BT-84)',
  examples: ['FR7630006000011234567890189'],
});

export const Bic = checked(bicFault, canonical).meta({
  description: 'BIC of the bank of the account (BT-86)',
  examples: ['AGRIFRPP'],
});
