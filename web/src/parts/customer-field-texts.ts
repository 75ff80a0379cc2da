import { texts } from '../text/texts.ts';

/** Texts of the field of a customer. */
export const CUSTOMER_FIELD_TEXTS = texts({
  fr: () => ({ unchosen: 'Choisissez dans la liste.' }),
  en: () => ({ unchosen: 'Choose one from the list.' }),
});
