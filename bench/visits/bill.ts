import type { Page } from 'playwright-core';
import { COMMON } from '../../web/src/text/common.ts';
import { EDITOR_TEXTS } from '../../web/src/views/editor/texts.ts';
import type { Step } from '../visit.ts';

const editor = EDITOR_TEXTS.en;
/** Milliseconds that a key is held; the next one follows. */
const TYPING = { delay: 80 };
/** The PDF of a line may come while the next one is typed. */
const PDF = 'iframe';

/** A customer of the demo, by search. */
async function choosesCustomer(page: Page): Promise<void> {
  await page.keyboard.press('n', TYPING);
  await page.getByLabel(COMMON.en.customer, { exact: true }).and(page.locator(':focus')).waitFor();
  await page.keyboard.type('Abir', TYPING);
  await page.getByRole('option', { name: 'Abir' }).first().waitFor();
  await page.keyboard.press('Enter', TYPING);
}

const field = (page: Page, at: number, label: string) =>
  page.getByRole('group', { name: editor.line(at), exact: true }).getByLabel(label, { exact: true });

/** A line of its own text, its quantity and its price. */
async function writesLine(page: Page, at: number): Promise<void> {
  await field(page, at, editor.product).click();
  await page.keyboard.type(`Engraving of part ${at}`, TYPING);
  await page.keyboard.press('ArrowDown', TYPING);
  await page.keyboard.press('Enter', TYPING);
  await field(page, at, editor.quantity).click();
  await page.keyboard.press('Control+a', TYPING);
  await page.keyboard.type('12', TYPING);
  await field(page, at, editor.price).click();
  await page.keyboard.type('1234.56', TYPING);
}

/** Lines, each while the totals and the PDF of those before it come. */
async function writesLines(page: Page, lines: number): Promise<void> {
  for (let at = 1; at <= lines; at += 1) {
    if (at > 1) await page.getByRole('button', { name: editor.addLine }).click();
    await writesLine(page, at);
    await page.locator('.editor-foot [data-old]').waitFor({ state: 'detached' });
  }
  await page.locator(PDF).first().waitFor();
}

/** A bill is written, with its totals and its PDF beside it. */
export const billSteps = (lines: number): Step[] => [
  { name: 'choosing the customer of a bill', act: choosesCustomer },
  { name: 'writing the lines of a bill', act: (page) => writesLines(page, lines) },
];
