import { texts } from '../../text/texts.ts';

/** Texts of the export of the books. */
export const BOOKS_TEXTS = texts({
  fr: () => ({
    export: 'Exporter les écritures',
    title: 'Exporter les écritures comptables (FEC)',
    what: 'Factures, avoirs, paiements, remboursements et pertes de l’exercice, dans la forme du fichier des écritures comptables : pour votre logiciel de comptabilité ou l’administration fiscale.',
    year: 'Exercice',
    tooLarge:
      'Un exercice trop long pour une réponse n’est pas coupé. Cette ligne de commande l’écrit entier :',
  }),
  en: () => ({
    export: 'Export the books',
    title: 'Export the entries of the books (FEC)',
    what: 'Bills, credit notes, payments, refunds and write-offs of the financial year, in the form of the French FEC: for your accounting software or the tax office.',
    year: 'Financial year',
    tooLarge: 'A year that is too long for one answer is not cut. This command writes all of it:',
  }),
});
