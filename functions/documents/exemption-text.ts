import type { DocumentVat, LegalDocument } from './legal-document.ts';

type Texts = Readonly<Record<LegalDocument['language'], string>>;

/** The law gives the words, whatever the language of the bill (CGI, article 293 E). */
const FRANCHISE = 'TVA non applicable, art. 293 B du CGI';

/** What the law wants said where no VAT is charged (CGI, annexe II, article 242 nonies A), by code, then by category. */
const TEXTS: Readonly<Record<string, Texts>> = {
  'VATEX-FR-FRANCHISE': { fr: FRANCHISE, en: FRANCHISE },
  AE: { fr: 'Autoliquidation', en: 'Reverse charge' },
  K: {
    fr: 'Exonération de TVA, art. 262 ter, I du CGI',
    en: 'Intra-Community supply exempt from VAT, article 262 ter, I of the CGI',
  },
  G: {
    fr: 'Exonération de TVA, art. 262, I du CGI',
    en: 'Export exempt from VAT, article 262, I of the CGI',
  },
};

/** Why no VAT is charged (BT-120): as it was written, or as the law says it. Nothing where the code alone says it. */
export function exemptionTextOf(
  { category, exemptionCode, exemptionText }: DocumentVat,
  language: LegalDocument['language'],
): string | undefined {
  const texts = TEXTS[exemptionCode ?? ''] ?? TEXTS[category];
  return exemptionText ?? texts?.[language];
}
