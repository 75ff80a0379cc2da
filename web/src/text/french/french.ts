import { formatsOf } from '../formats.ts';
import { Translator } from '../templates.ts';
import { BILLS } from './bills.ts';
import { MONEY } from './money.ts';
import { PARTIES } from './parties.ts';
import { REQUESTS } from './requests.ts';
import { SETTINGS } from './settings.ts';
import { STOCK } from './stock.ts';
import { VALUES } from './values.ts';
import { VAT } from './vat.ts';
import { VERIFICATION } from './verification.ts';

/** The API's sentences, each once. */
export const FRENCH = {
  ...VALUES,
  ...PARTIES,
  ...BILLS,
  ...VAT,
  ...MONEY,
  ...STOCK,
  ...SETTINGS,
  ...REQUESTS,
  ...VERIFICATION,
};

export const french = new Translator(FRENCH, formatsOf('fr'));
