import { FRENCH_DIRECTORY, MAIL, SCHEMES } from '@facturation/platform/standards/electronic-address';

/** Names of the schemes that customers of a French company are likely to have (list EAS), as their own countries call them. */
const NAMES: Readonly<Record<string, string>> = {
  '0002': 'FR, SIREN',
  '0007': 'SE, Organisationsnummer',
  '0009': 'FR, SIRET',
  '0060': 'D-U-N-S',
  '0088': 'GLN',
  '0106': 'NL, KvK',
  '0184': 'DK, CVR',
  '0192': 'NO, Organisasjonsnummer',
  '0204': 'DE, Leitweg-ID',
  '0208': 'BE, KBO/BCE',
  '0211': 'IT, Partita IVA',
  '9914': 'AT, UID',
  '9920': 'ES, NIF',
  '9925': 'BE, BTW/TVA',
  '9930': 'DE, USt-IdNr.',
  '9932': 'GB, VAT',
  '9938': 'LU, TVA',
  '9944': 'NL, BTW',
  '9945': 'PL, NIP',
  '9946': 'PT, NIF',
  '9957': 'FR, TVA',
};

/** Every scheme with its word: the French directory and mail first, then those that have a name, then the others. */
export function schemeChoices(words: { directory: string; mail: string }): [code: string, word: string][] {
  const names: Record<string, string> = { [FRENCH_DIRECTORY]: words.directory, [MAIL]: words.mail, ...NAMES };
  const named = [FRENCH_DIRECTORY, MAIL, ...Object.keys(NAMES).sort()];
  const others = [...SCHEMES].filter((code) => !(code in names)).sort();
  return [...named, ...others].map((code) => [code, code in names ? `${code} · ${names[code]}` : code]);
}
