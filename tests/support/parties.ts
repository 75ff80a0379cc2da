/** In France, with all that a bill needs. */
export const address = { line1: '1 rue Imaginaire', postcode: '75000', city: 'Paris', country: 'FR' };

/** The body of a seller who may issue bills. */
export const SELLER = {
  legalName: 'Société Exemple',
  siren: '100000009',
  vatNumber: 'FR88100000009',
  address,
};

/** Of the business. */
export const SIREN = '200000008';

/** Members of a customer that may be billed; a name and an e-mail are to be added. */
export const BUSINESS: object = { kind: 'business', siren: SIREN, vatNumber: null, address };

/** Those of a consumer. */
export const CONSUMER: object = { kind: 'consumer', address };
