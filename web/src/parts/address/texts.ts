import { texts } from '../../text/texts.ts';

/** Parts of a postal address, by the names of their members. */
export const ADDRESS_TEXTS = texts({
  fr: () => ({
    line1: 'Numéro et rue',
    line2: 'Complément',
    postcode: 'Code postal',
    city: 'Ville',
    country: 'Pays',
  }),
  en: () => ({
    line1: 'Number and street',
    line2: 'Second line',
    postcode: 'Post code',
    city: 'City',
    country: 'Country',
  }),
});
