/** What a file follows (BT-24): EN 16931 as it is. The French rules narrow it and add nothing, so they have no id of their own. */
export const PROFILE = 'urn:cen.eu:en16931:2017';

/** What a document is (BT-3), by UNTDID 1001. */
export const TYPE_CODES = { invoice: '380', creditNote: '381' } as const;

/** The only tax of all of them (UNTDID 5153). */
export const VAT = 'VAT';
