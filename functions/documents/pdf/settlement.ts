import { parseCents, toEuros } from '@facturation/platform/money';
import type { Composition } from './composition.ts';
import { epcText } from './epc.ts';
import { ibanGroups } from './formats.ts';
import { PAGE } from './page.ts';
import { qrCode } from './qr-code.ts';
import { heightOf, type Line } from './sheet.ts';
import { INK, STYLES } from './styles.ts';

const CODE = 76;
const CODE_BOX = { x: PAGE.right - CODE, width: CODE } as const;
const TEXT = { x: PAGE.left, width: PAGE.right - PAGE.left - CODE - 24 } as const;
const LABEL = 104;
const SPACE_ABOVE = 20;
/** Four modules and more have to be white around it. */
const QUIET = 10;

/** How it is paid, or was: of an invoice, and not on two pages. */
export function settlement(composition: Composition): void {
  const { sheet, document, texts } = composition;
  if (document.kind !== 'invoice' || !document.seller) return;
  const facts = paymentFacts(composition);
  const code = transferCode(composition);
  const rows = facts.map(([label, text]) => [
    sheet.linesOf(label, STYLES.small, LABEL - 8),
    sheet.linesOf(text, STYLES.body, TEXT.width - LABEL),
  ]);
  const statement = sheet.linesOf(statementOf(composition), STYLES.strong, TEXT.width);
  const heading = sheet.linesOf(texts.payment, STYLES.section, TEXT.width);
  const textHeight =
    heightOf([...heading, ...statement]) + rows.reduce((height, row) => height + rowHeight(row), 0);
  const height = Math.max(textHeight, code ? CODE + QUIET + STYLES.running.leading : 0);
  sheet.y += SPACE_ABOVE;
  if (sheet.room < height) sheet.turn();
  const top = sheet.y;
  sheet.paragraph(heading, TEXT, 'H2');
  sheet.paragraph(statement, TEXT);
  for (const row of rows) fact(composition, row);
  if (code) drawCode(composition, code, top);
  sheet.y = top + height;
}

const rowHeight = (row: Line[][]): number => Math.max(...row.map(heightOf)) + 1;

/** A label and what it says, as one paragraph. */
function fact({ sheet }: Composition, row: Line[][]): void {
  const [label = [], text = []] = row;
  const top = sheet.y;
  sheet.content(sheet.element('P'), () => {
    sheet.set(label, { x: TEXT.x, width: LABEL }, top + 0.8);
    sheet.set(text, { x: TEXT.x + LABEL, width: TEXT.width - LABEL }, top);
  });
  sheet.y = top + rowHeight(row);
}

function statementOf({ document, texts, format }: Composition): string {
  const { payment, dueDate } = document;
  if (payment)
    return texts.paidOn(format.day(payment.date), texts.methods[payment.method] ?? texts.methods.other ?? '');
  if (dueCents(document) === 0n) return texts.nothingToPay;
  return dueDate ? texts.payBy(format.day(dueDate)) : texts.payByTerms;
}

function paymentFacts({ document, texts }: Composition): [label: string, text: string][] {
  const { payment, seller, number } = document;
  if (!payment && dueCents(document) === 0n) return [];
  const all: [string, string | undefined][] = payment
    ? [[texts.paymentReference, payment.reference]]
    : [
        [texts.iban, seller?.iban && ibanGroups(seller.iban)],
        [texts.bic, seller?.bic],
        [texts.remittance, seller?.iban && number],
      ];
  return all.filter((fact): fact is [string, string] => Boolean(fact[1]));
}

const dueCents = ({ totals }: Composition['document']): bigint =>
  (parseCents(totals.gross) ?? 0n) - (parseCents(totals.prepaid) ?? 0n);

interface Code {
  text: string;
  alt: string;
}

function transferCode({ document, texts, format }: Composition): Code | undefined {
  const { seller, number } = document;
  if (!seller?.iban || !number) return undefined;
  const amount = toEuros(dueCents(document));
  const { legalName: name, iban, bic } = seller;
  const text = epcText({ name, iban, bic, amount, remittance: number });
  return text === undefined ? undefined : { text, alt: texts.qrCode(format.euros(amount), name) };
}

function drawCode({ sheet, texts }: Composition, { text, alt }: Code, top: number): void {
  const { size, runs } = qrCode(text);
  const module = CODE / size;
  const bbox: [number, number, number, number] = [CODE_BOX.x, top, PAGE.right, top + CODE];
  const figure = sheet.element('Figure', sheet.root, { alt, bbox });
  sheet.content(figure, () => {
    for (const { x, y, width } of runs)
      sheet.doc.rect(CODE_BOX.x + x * module, top + y * module, width * module, module);
    sheet.doc.fill(INK);
  });
  sheet.y = top + CODE + QUIET;
  sheet.paragraph([{ text: texts.scan, style: STYLES.running }], { ...CODE_BOX, align: 'right' });
}
