import { texts } from '../../text/texts.ts';

/** What stands behind a quantity, by the code of its unit (UN/ECE recommendation 20). A code that is not here stands there itself. */
export const UNIT_TEXTS = texts({
  fr: () => ({
    C62: '',
    HUR: 'h',
    DAY: 'j',
    MON: 'mois',
    KGM: 'kg',
    GRM: 'g',
    LTR: 'l',
    MTR: 'm',
    MTK: 'm²',
    MTQ: 'm³',
    KMT: 'km',
    KWH: 'kWh',
  }),
  en: () => ({
    C62: '',
    HUR: 'h',
    DAY: 'd',
    MON: 'months',
    KGM: 'kg',
    GRM: 'g',
    LTR: 'l',
    MTR: 'm',
    MTK: 'm²',
    MTQ: 'm³',
    KMT: 'km',
    KWH: 'kWh',
  }),
});
