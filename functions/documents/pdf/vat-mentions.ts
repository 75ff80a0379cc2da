import type { Composition } from './composition.ts';
import { isTaxed } from './formats.ts';

/** Article 293 B of the CGI, however it is written. */
const FRANCHISE = /293\s*B/;

/** What the law wants to be said of groups without VAT, each once. */
export function exemptionMentions({ document, texts }: Pick<Composition, 'document' | 'texts'>): string[] {
  const isFranchise = document.seller?.vatRegime === 'franchise';
  const mentions = document.totals.vat
    .filter((group) => !isTaxed(group))
    .map(({ category, exemptionText }) => {
      const law = isFranchise ? texts.franchise : texts.mention[category as 'E'];
      if (!exemptionText) return law;
      return saysAlready(exemptionText, law, isFranchise) ? exemptionText : `${law} · ${exemptionText}`;
    });
  return [...new Set(mentions)];
}

function saysAlready(text: string, law: string, isFranchise: boolean): boolean {
  if (isFranchise) return FRANCHISE.test(text);
  return text.toLowerCase().includes(law.toLowerCase());
}
