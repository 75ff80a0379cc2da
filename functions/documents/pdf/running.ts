import type { Composition } from './composition.ts';
import { sirenGroups } from './formats.ts';
import { PAGE } from './page.ts';
import type { Sheet } from './sheet.ts';
import { STYLES } from './styles.ts';

const FULL = { x: PAGE.left, width: PAGE.right - PAGE.left } as const;
const RIGHT = { ...FULL, align: 'right' } as const;

/** How wide the word of a draft is, in points. */
const WATERMARK = 640;

/** The word that lies under each page of a draft. */
export function watermark(sheet: Sheet, word: string): void {
  const [x, y] = [PAGE.width / 2, PAGE.height / 2];
  sheet.artifact(() => {
    const { leading, size } = STYLES.watermark;
    const factor = WATERMARK / sheet.widthOf({ text: word, style: STYLES.watermark });
    const style = { ...STYLES.watermark, size: size * factor, leading: leading * factor };
    sheet.doc.save().rotate(-52, { origin: [x, y] });
    sheet.set([{ text: word, style }], { x: x - WATERMARK / 2, width: WATERMARK }, y - style.leading / 2);
    sheet.doc.restore();
  }, 'Pagination');
}

/** What is above and below the text of each page, once it is known how many there are. */
export function runningText(composition: Composition): void {
  const { sheet, document, texts, format } = composition;
  const count = sheet.pages;
  const kind = `${texts.kind[document.kind]} ${document.number ?? `· ${texts.draft}`}`;
  const day = document.issueDate ? format.day(document.issueDate) : '';
  const style = STYLES.running;
  for (let page = 0; page < count; page += 1) {
    sheet.goTo({ page, y: PAGE.top });
    sheet.artifact(() => {
      if (page > 0) {
        sheet.set(oneLine(sheet, `${kind}`), FULL, PAGE.top - 9);
        sheet.set([{ text: day, style }], RIGHT, PAGE.top - 9);
      }
      sheet.set(oneLine(sheet, [...sellerLine(composition), kind].join('  ·  ')), FULL, PAGE.foot);
      sheet.set([{ text: texts.page(page + 1, count), style }], RIGHT, PAGE.foot);
    }, 'Pagination');
    sheet.rule(PAGE.foot - 6, FULL);
  }
}

const ROOM_FOR_PAGE = 90;

/** The first line of a text, which ends with … where there are more. */
function oneLine(sheet: Sheet, text: string) {
  const [first, more] = sheet.linesOf(text, STYLES.running, FULL.width - ROOM_FOR_PAGE);
  if (!first) return [];
  return [more ? { ...first, text: `${first.text} …` } : first];
}

const sellerLine = ({ document: { seller }, texts }: Composition): string[] =>
  seller ? [seller.legalName, `${texts.siren} ${sirenGroups(seller.siren)}`] : [];
