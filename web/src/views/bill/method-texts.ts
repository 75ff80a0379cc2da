import { texts } from '../../text/texts.ts';

/** How something was paid, as the contract names it. */
export const METHOD_TEXTS = texts({
  fr: () => ({
    transfer: 'Virement',
    directDebit: 'Prélèvement',
    card: 'Carte',
    cheque: 'Chèque',
    cash: 'Espèces',
    other: 'Autre',
  }),
  en: () => ({
    transfer: 'Transfer',
    directDebit: 'Direct debit',
    card: 'Card',
    cheque: 'Cheque',
    cash: 'Cash',
    other: 'Other',
  }),
});
