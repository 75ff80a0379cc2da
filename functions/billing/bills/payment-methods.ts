/** How something is paid, as EN 16931 tells them apart (BT-81). */
export const PAYMENT_METHODS = ['transfer', 'directDebit', 'card', 'cheque', 'cash', 'other'] as const;
/** Characters of what names a payment at the bank. */
export const MAX_PAYMENT_REFERENCE = 100;
