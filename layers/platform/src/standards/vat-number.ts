import { checked } from './checked.ts';
import { countryFault } from './countries.ts';

/**
 * What follows the prefix, by country of the Union (European Commission, "VAT identification numbers"). EL is Greece, XI
 * Northern Ireland.
 */
const FORMS: Readonly<Record<string, RegExp>> = {
  AT: /^U\d{8}$/,
  BE: /^[01]\d{9}$/,
  BG: /^\d{9,10}$/,
  CY: /^\d{8}[A-Z]$/,
  CZ: /^\d{8,10}$/,
  DE: /^\d{9}$/,
  DK: /^\d{8}$/,
  EE: /^\d{9}$/,
  EL: /^\d{9}$/,
  ES: /^(?:[A-Z]\d{7}[A-Z\d]|\d{8}[A-Z])$/,
  FI: /^\d{8}$/,
  FR: /^[A-HJ-NP-Z\d]{2}\d{9}$/,
  HR: /^\d{11}$/,
  HU: /^\d{8}$/,
  IE: /^(?:\d{7}[A-Z]{1,2}|\d[A-Z+*]\d{5}[A-Z])$/,
  IT: /^\d{11}$/,
  LT: /^(?:\d{9}|\d{12})$/,
  LU: /^\d{8}$/,
  LV: /^\d{11}$/,
  MT: /^\d{8}$/,
  NL: /^[A-Z\d+*]{10}\d{2}$/,
  PL: /^\d{10}$/,
  PT: /^\d{9}$/,
  RO: /^\d{2,10}$/,
  SE: /^\d{12}$/,
  SI: /^\d{8}$/,
  SK: /^\d{10}$/,
  XI: /^(?:\d{9}|\d{12}|GD\d{3}|HA\d{3})$/,
};

/** Elsewhere a number has the prefix of its country (BR-CO-09), and the form that this country gives it. */
const ELSEWHERE = /^[A-Z\d]{2,18}$/;

const keyOf = (siren: string): string => `${(12 + 3 * (Number(siren) % 97)) % 97}`.padStart(2, '0');

/** The VAT number of a French company whose key is in digits, as nearly all are. */
export const frenchVatNumber = (siren: string): string => `FR${keyOf(siren)}${siren}`;

/**
 * What is wrong with a VAT number (BT-31, BT-48). Of a French one in digits the key is judged; those with letters have a
 * key that is not published. The nine digits need not be a SIREN: Monaco has numbers of its own.
 */
export function vatNumberFault(text: string): string | undefined {
  const [prefix, rest] = [text.slice(0, 2), text.slice(2)];
  const form = FORMS[prefix];
  if (!form && countryFault(prefix)) return `${text} is no VAT number: it does not begin with a country.`;
  if (prefix === 'GR') return `${text} is no VAT number: those of Greece begin with EL.`;
  if (!(form ?? ELSEWHERE).test(rest)) return `${text} is no VAT number of ${prefix}: its form is another.`;
  const isKeyed = prefix !== 'FR' || !/^\d{11}$/.test(rest) || rest.startsWith(keyOf(rest.slice(2)));
  return isKeyed ? undefined : `${text} is no VAT number of FR: its key is wrong.`;
}

const canonical = (text: string): string => text.replace(/[\s.-]/gu, '').toUpperCase();

export const VatNumber = checked(vatNumberFault, canonical).meta({
  description: 'VAT number, with the prefix of its country',
  examples: ['FR88100000009'],
});
