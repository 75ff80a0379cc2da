import type { DocumentVat, LegalDocument } from './legal-document.ts';
import { english } from './pdf/texts-en.ts';
import { french } from './pdf/texts-fr.ts';

const TEXTS = { fr: french, en: english } as const;

/** VATEX code of sellers who charge no VAT, and the article of the CGI that their bills name. */
const FRANCHISE = 'VATEX-FR-FRANCHISE';
const ARTICLE = /293\s*B/;

/**
 * Why no VAT is charged (BT-120), in the words of the page: what the law wants said (CGI, annexe II, article 242 nonies A),
 * and what was written beside it. What is taxed, if at zero, has no reason (BR-S-10, BR-Z-10).
 */
export function exemptionTextOf(
  { category, exemptionCode, exemptionText }: DocumentVat,
  language: LegalDocument['language'],
): string | undefined {
  if (category === 'S' || category === 'Z') return undefined;
  const isFranchise = exemptionCode === FRANCHISE;
  const law = isFranchise ? TEXTS[language].franchise : TEXTS[language].mention[category];
  if (exemptionText === undefined) return law;
  const saysLaw = isFranchise
    ? ARTICLE.test(exemptionText)
    : exemptionText.toLowerCase().includes(law.toLowerCase());
  return saysLaw ? exemptionText : `${law} · ${exemptionText}`;
}
