import { texts } from '../text/texts.ts';

/** Units that bills often have, by their codes of UN/ECE recommendation 20. */
export const UNIT_NAMES = texts({
  fr: () => ({
    C62: 'pièce',
    HUR: 'heure',
    DAY: 'jour',
    MON: 'mois',
    KGM: 'kilogramme',
    GRM: 'gramme',
    LTR: 'litre',
    MTR: 'mètre',
    MTK: 'mètre carré',
    MTQ: 'mètre cube',
    KMT: 'kilomètre',
    KWH: 'kilowattheure',
  }),
  en: () => ({
    C62: 'piece',
    HUR: 'hour',
    DAY: 'day',
    MON: 'month',
    KGM: 'kilogram',
    GRM: 'gram',
    LTR: 'litre',
    MTR: 'metre',
    MTK: 'square metre',
    MTQ: 'cubic metre',
    KMT: 'kilometre',
    KWH: 'kilowatt hour',
  }),
});

type Names = Readonly<Record<string, string>>;

/** A unit in a word; one that is not known by its code. */
export const unitName = (names: Names, code: string): string => names[code] ?? code;

/** What a field offers: the usual units, and the one that is there already. */
export const unitChoices = (names: Names, present: string): [code: string, name: string][] => [
  ...(present === '' || present in names ? [] : [[present, present] as [string, string]]),
  ...Object.entries(names),
];
