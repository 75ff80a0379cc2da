import type { Composition } from './composition.ts';
import { PAGE } from './page.ts';
import type { Sheet } from './sheet.ts';
import { STYLES, type Style } from './styles.ts';
import { exemptionMentions, mentionsAside } from './vat-mentions.ts';

const FULL = { x: PAGE.left, width: PAGE.right - PAGE.left } as const;

/** What the seller wants to say, then what the law wants to be said. */
export function closing(composition: Composition): void {
  const { document, texts } = composition;
  const debits = document.seller?.vatOnDebits ? [texts.onDebits] : [];
  const exemptions = mentionsAside(composition).length > 0 ? [] : exemptionMentions(composition);
  const mentions = [...exemptions, ...debits, ...legalNotes(composition)];
  section(composition.sheet, texts.note, document.note ? [document.note] : [], STYLES.body);
  section(composition.sheet, texts.mentions, mentions, STYLES.small);
}

/** The notes that the law wants. One text that is said of several of them is printed once, with what it is said of. */
function legalNotes({ document: { notes }, texts }: Composition): string[] {
  const subjects = Map.groupBy(
    ['latePenalty', 'recoveryFee', 'earlyPayment'] as const,
    (note) => notes[note],
  );
  return [...subjects].map(([text, of]) =>
    of.length === 1 ? text : `${of.map((note) => texts.notes[note]).join(', ')} – ${text}`,
  );
}

function section(sheet: Sheet, title: string, paragraphs: readonly string[], style: Style): void {
  if (paragraphs.length === 0) return;
  const heading = sheet.linesOf(title, STYLES.section, FULL.width);
  sheet.y += 18;
  // A heading has two lines below it at least.
  if (sheet.room < STYLES.section.leading + 2 * style.leading) sheet.turn();
  sheet.paragraph(heading, FULL, 'H2');
  for (const text of paragraphs) sheet.flow(sheet.linesOf(text, style, FULL.width), FULL);
}
