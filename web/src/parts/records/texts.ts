import { texts } from '../../text/texts.ts';

/** What the audit trail keeps changes of, as a reader calls it. */
export const RECORD_TEXTS = texts({
  fr: () => ({
    bill: (number: string) => `Facture ${number}`,
    creditNote: (number: string) => `Avoir ${number}`,
    draft: 'Brouillon de facture',
    creditDraft: 'Brouillon d’avoir',
    goneBill: 'Brouillon supprimé',
    customer: (name: string) => `Client ${name}`,
    product: (name: string) => `Produit ${name}`,
    gone: '(supprimé)',
    seller: 'Vendeur',
    seriesOf: (id: string) => `Série ${id}`,
    apiKey: 'Clé d’API',
    rule: 'Règle d’alerte',
  }),
  en: () => ({
    bill: (number: string) => `Bill ${number}`,
    creditNote: (number: string) => `Credit note ${number}`,
    draft: 'Draft of a bill',
    creditDraft: 'Draft of a credit note',
    goneBill: 'Deleted draft',
    customer: (name: string) => `Customer ${name}`,
    product: (name: string) => `Product ${name}`,
    gone: '(deleted)',
    seller: 'Seller',
    seriesOf: (id: string) => `Series ${id}`,
    apiKey: 'API key',
    rule: 'Alert rule',
  }),
});

export type RecordTexts = (typeof RECORD_TEXTS)['fr'];

/** What can be done, by the name that the trail has. */
export const ACT_TEXTS = texts({
  fr: () => ({
    create: 'Création',
    change: 'Modification',
    delete: 'Suppression',
    put: 'Enregistrement',
    open: 'Ouverture',
    finalize: 'Finalisation',
    pay: 'Paiement',
    refund: 'Remboursement',
    writeOff: 'Passage en perte',
    reverse: 'Annulation d’un paiement',
    credit: 'Avoir',
    copy: 'Copie',
    move: 'Mouvement de stock',
    revoke: 'Révocation',
    renew: 'Renouvellement',
  }),
  en: () => ({
    create: 'Created',
    change: 'Changed',
    delete: 'Deleted',
    put: 'Saved',
    open: 'Opened',
    finalize: 'Finalised',
    pay: 'Payment',
    refund: 'Refund',
    writeOff: 'Write-off',
    reverse: 'Payment reversed',
    credit: 'Credit note',
    copy: 'Copied',
    move: 'Stock moved',
    revoke: 'Revoked',
    renew: 'Renewed',
  }),
});
