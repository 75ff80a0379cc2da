import type { Composition } from './composition.ts';
import { isTaxed } from './formats.ts';
import { heightOf, type Line } from './sheet.ts';
import { STYLES } from './styles.ts';

/** Of the table of VAT, in points. */
export const VAT_WIDTH = 231;
const MAX_HEIGHT_ASIDE = 130;

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

/** The mentions as lines below the table of VAT; none where they are so long that they stand with the others. */
export function mentionsAside(composition: Composition): Line[] {
  const { sheet } = composition;
  const lines = exemptionMentions(composition).flatMap((text) =>
    sheet.linesOf(text, STYLES.small, VAT_WIDTH),
  );
  return heightOf(lines) <= MAX_HEIGHT_ASIDE ? lines : [];
}

function saysAlready(text: string, law: string, isFranchise: boolean): boolean {
  if (isFranchise) return FRANCHISE.test(text);
  return text.toLowerCase().includes(law.toLowerCase());
}
