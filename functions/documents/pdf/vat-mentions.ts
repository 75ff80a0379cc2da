import { exemptionTextOf } from '../exemption-text.ts';
import type { Composition } from './composition.ts';
import { heightOf, type Line } from './sheet.ts';
import { STYLES } from './styles.ts';

/** Of the table of VAT, in points. */
export const VAT_WIDTH = 231;
const MAX_HEIGHT_ASIDE = 130;

/** Article 293 B of the CGI, however it is written. */
const FRANCHISE = /293\s*B/;

/** What the law wants to be said of groups without VAT, each once, in the words of the XML. */
export function exemptionMentions({ document, texts }: Pick<Composition, 'document' | 'texts'>): string[] {
  const mentions = document.totals.vat
    .map((group) => exemptionTextOf(group, document.language))
    .filter((text) => text !== undefined);
  const isFranchise = document.seller?.vatRegime === 'franchise';
  const isSaid = !isFranchise || mentions.some((text) => FRANCHISE.test(text));
  return [...new Set(isSaid ? mentions : [texts.franchise, ...mentions])];
}

/** The mentions as lines below the table of VAT; none where they are so long that they stand with the others. */
export function mentionsAside(composition: Composition): Line[] {
  const { sheet } = composition;
  const lines = exemptionMentions(composition).flatMap((text) =>
    sheet.linesOf(text, STYLES.small, VAT_WIDTH),
  );
  return heightOf(lines) <= MAX_HEIGHT_ASIDE ? lines : [];
}
