import { texts } from '../../text/texts.ts';

/** How a thing is taxed: categories by their codes (UN/ECE 5305). */
export const VAT_TEXTS = texts({
  fr: ({ percent }) => ({
    taxed: (rate: number) => `TVA ${percent(rate)}`,
    vat: 'TVA',
    category: 'Régime',
    choice: 'Taux ou régime',
    rate: 'Taux',
    exemptionCode: 'Code d’exonération (VATEX)',
    exemptionText: 'Motif d’exonération',
    reasonHint: 'Imprimé sur la facture',
    S: 'Taxé',
    E: 'Exonéré',
    AE: 'Autoliquidation',
    K: 'Livraison intracommunautaire',
    G: 'Exportation',
    O: 'Hors champ de la TVA',
    Z: 'Taux zéro',
  }),
  en: ({ percent }) => ({
    taxed: (rate: number) => `VAT ${percent(rate)}`,
    vat: 'VAT',
    category: 'Treatment',
    choice: 'Rate or treatment',
    rate: 'Rate',
    exemptionCode: 'Code of the exemption (VATEX)',
    exemptionText: 'Reason for the exemption',
    reasonHint: 'Printed on the bill',
    S: 'Taxed',
    E: 'Exempt',
    AE: 'Reverse charge',
    K: 'Supply within the Union',
    G: 'Export',
    O: 'Outside of VAT',
    Z: 'Zero rate',
  }),
});
