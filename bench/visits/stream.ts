import type { Page } from 'playwright-core';
import { SIZE_NAMES } from '../../web/src/views/stream/curves/sizes.ts';
import { STREAM_TEXTS } from '../../web/src/views/stream/texts.ts';
import type { Step } from '../visit.ts';

const t = STREAM_TEXTS.en;
/** Milliseconds that a key is held; the next one follows. */
const TYPING = { delay: 80 };
const ZOOMS = 4;
const ARROWS = 8;

/** Each size of windows, and back to the first; what is chosen is waited for. */
async function changesSize(page: Page): Promise<void> {
  for (const size of [...SIZE_NAMES.slice(1), ...SIZE_NAMES.slice(0, 1)]) {
    await page.locator('.switch label').filter({ hasText: t[size] }).first().click();
    await page.locator(`.chart[data-size="${size}"][data-last-point]`).waitFor();
  }
}

async function changesValue(page: Page): Promise<void> {
  for (const word of [t.sum, t.number]) await page.locator('.switch label').filter({ hasText: word }).click();
}

async function zooms(page: Page): Promise<void> {
  for (const name of [t.zoomIn, t.zoomOut])
    for (let click = 0; click < ZOOMS; click += 1) await page.getByRole('button', { name }).click(TYPING);
}

async function reads(page: Page): Promise<void> {
  await page.getByRole('slider').focus();
  for (let arrow = 0; arrow < ARROWS; arrow += 1) await page.keyboard.press('ArrowLeft', TYPING);
}

async function hides(page: Page): Promise<void> {
  const curve = page.locator('.legend button').nth(1);
  for (let click = 0; click < 2; click += 1) await curve.click(TYPING);
}

/** What is done with the curves of the stream. */
export const streamSteps = (customers: number): Step[] => [
  { name: `windows of each size, ${customers} customers`, act: changesSize },
  { name: 'counts and amounts of the stream', act: changesValue },
  { name: 'zooming in the stream', act: zooms },
  { name: 'reading windows by arrows', act: reads },
  { name: 'hiding a curve', act: hides },
  { name: 'the windows as a table', act: (page) => page.getByText(t.asTable).click() },
];
