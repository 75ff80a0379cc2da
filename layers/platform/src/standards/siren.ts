import { checked } from './checked.ts';

/** La Poste has more establishments than Luhn's key leaves numbers: its SIRETs follow a rule of their own. */
const LA_POSTE = '356000000';

const digitsOf = (text: string): number[] => [...text].map(Number);
const sum = (digits: readonly number[]): number => digits.reduce((total, digit) => total + digit, 0);

/** Whether Luhn's key, the last digit, is right (ISO/IEC 7812-1). */
export const hasLuhnKey = (digits: string): boolean => {
  const doubled = digitsOf(digits)
    .reverse()
    .map((digit, index) => (index % 2 === 0 ? digit : digit * 2 - (digit > 4 ? 9 : 0)));
  return sum(doubled) % 10 === 0;
};

/** What is wrong with a SIREN, the number of a French company: 9 digits, the last one Luhn's key. */
export function sirenFault(text: string): string | undefined {
  if (!/^\d{9}$/.test(text)) return `${text} is no SIREN: it has not 9 digits.`;
  return hasLuhnKey(text) ? undefined : `${text} is no SIREN: its Luhn key is wrong.`;
}

/** What is wrong with a SIRET, the number of an establishment: the SIREN, 4 digits and Luhn's key. */
export function siretFault(text: string): string | undefined {
  if (!/^\d{14}$/.test(text)) return `${text} is no SIRET: it has not 14 digits.`;
  const isKeyed = hasLuhnKey(text) || (text.startsWith(LA_POSTE) && sum(digitsOf(text)) % 5 === 0);
  if (!isKeyed) return `${text} is no SIRET: its Luhn key is wrong.`;
  return sirenFault(text.slice(0, 9)) && `${text} is no SIRET: its first 9 digits are no SIREN.`;
}

/** The SIREN of the company whose establishment a SIRET names. */
export const sirenOfSiret = (siret: string): string => siret.slice(0, 9);

export const Siren = checked(sirenFault).meta({
  description: 'SIREN, the number of a French company (scheme 0002): 9 digits with a Luhn key',
  examples: ['100000009'],
});

export const Siret = checked(siretFault).meta({
  description: 'SIRET, the number of an establishment (scheme 0009): 14 digits that begin with the SIREN',
  examples: ['10000000900017'],
});
