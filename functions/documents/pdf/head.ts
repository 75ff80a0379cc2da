import type { Composition } from './composition.ts';
import { facts } from './facts.ts';
import { PAGE } from './page.ts';
import { addressLines, customerLines, sellerLines } from './parties.ts';
import type { Place } from './sheet.ts';
import { ACCENT, STYLES } from './styles.ts';

const GUTTER = 24;
const LEFT = { x: PAGE.left, width: PAGE.middle - PAGE.left - GUTTER } as const;
const RIGHT = { x: PAGE.middle, width: PAGE.right - PAGE.middle } as const;
const LOGO = { width: 150, height: 46, gap: 10 } as const;
/** Where the customer begins at the earliest: in the window of an envelope of the format DL. */
const WINDOW_TOP = 136;

/** The head of the first page: the seller on the left, what it is and for whom on the right, and its facts below. */
export function head(composition: Composition): void {
  const { sheet } = composition;
  title(composition);
  const below = { page: 0, y: Math.max(sheet.y + 16, WINDOW_TOP) };
  sheet.y = PAGE.top;
  seller(composition);
  const sellerEnd = sheet.place;
  sheet.goTo(below);
  customer(composition);
  sheet.goTo(later(sellerEnd, sheet.place));
  sheet.y += 22;
  facts(composition);
}

/** Names and addresses as long as they may be take more than a page. */
const later = (one: Place, other: Place): Place =>
  one.page > other.page || (one.page === other.page && one.y > other.y) ? one : other;

function title({ sheet, document, texts }: Composition): void {
  sheet.artifact(() => sheet.doc.rect(RIGHT.x, PAGE.top + 1, 28, 2.5).fill(ACCENT));
  sheet.y = PAGE.top + 9;
  const heading = sheet.element('H1');
  sheet.content(heading, () => {
    const kind = [{ text: texts.kind[document.kind], style: STYLES.kind }];
    const number = document.number
      ? sheet.linesOf(document.number, STYLES.number, RIGHT.width)
      : [{ text: texts.watermark, style: { ...STYLES.number, colour: STYLES.missing.colour } }];
    sheet.y = sheet.set([...kind, ...number], RIGHT, sheet.y);
  });
  if (document.number === undefined)
    sheet.paragraph(sheet.linesOf(texts.missing.number, STYLES.missing, RIGHT.width), RIGHT);
}

function seller(composition: Composition): void {
  const { sheet, document, texts } = composition;
  if (!document.seller) {
    sheet.paragraph(sheet.linesOf(texts.missing.seller, STYLES.missing, LEFT.width), LEFT);
    return;
  }
  const { legalName, tradeName } = document.seller;
  const name = tradeName ?? legalName;
  logo(composition, name);
  sheet.flow(
    [
      ...sheet.linesOf(name, STYLES.name, LEFT.width),
      ...sellerLines(document.seller, composition, LEFT.width),
    ],
    LEFT,
  );
}

function logo({ sheet, texts, logo: bytes }: Composition, name: string): void {
  if (!bytes) return;
  const top = sheet.y;
  const bbox: [number, number, number, number] = [LEFT.x, top, LEFT.x + LOGO.width, top + LOGO.height];
  const figure = sheet.element('Figure', sheet.root, { alt: texts.logo(name), bbox });
  sheet.content(figure, () => {
    sheet.doc.image(Buffer.from(bytes), LEFT.x, top, { fit: [LOGO.width, LOGO.height] });
  });
  sheet.y = top + LOGO.height + LOGO.gap;
}

function customer(composition: Composition): void {
  const { sheet, document, texts } = composition;
  const { name, deliveryAddress } = document.customer;
  sheet.flow(
    [
      { text: texts.billedTo, style: STYLES.label },
      ...sheet.linesOf(name, STYLES.name, RIGHT.width),
      ...customerLines(document.customer, composition, RIGHT.width),
    ],
    RIGHT,
  );
  if (!deliveryAddress) return;
  sheet.y += 10;
  const lines = addressLines(deliveryAddress, composition, RIGHT.width);
  sheet.flow([{ text: texts.deliveredTo, style: STYLES.label }, ...lines], RIGHT);
}
