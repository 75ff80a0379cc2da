import type { Page } from 'playwright-core';
import { untilShown } from '../../tests/page/page-system.ts';
import { SECTION_TEXTS, SECTIONS } from '../../web/src/app/sections.ts';
import { APP_TEXTS } from '../../web/src/app/texts.ts';
import { COMMON } from '../../web/src/text/common.ts';
import { BILL_TEXTS } from '../../web/src/views/bill/texts.ts';
import { LIST_TEXTS } from '../../web/src/views/bills/texts.ts';
import type { Step } from '../visit.ts';

const sections = SECTION_TEXTS.en;
const common = COMMON.en;
const list = LIST_TEXTS.en;

/** Milliseconds that a key is held; the next one follows. */
const TYPING = { delay: 80 };

async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key, TYPING);
}

const rows = (page: Page) => page.locator('main tbody tr');

/** Opens the list of drafts, and reads on until it shows this many. */
async function showDrafts(page: Page, count: number): Promise<void> {
  await page.goto(new URL('#/bills?status=draft', page.url()).href);
  await page.getByRole('heading', { level: 1, name: list.bills }).waitFor();
  await readOn(page, count);
}

async function readOn(page: Page, count: number): Promise<void> {
  await rows(page).first().waitFor();
  for (let shown = await rows(page).count(); shown < count; shown = await rows(page).count()) {
    await page.getByRole('button', { name: common.more }).click();
    await rows(page).nth(shown).waitFor();
  }
  await untilShown(page);
}

type Section = (typeof SECTIONS)[number];

async function isAt(page: Page, { path }: Section): Promise<void> {
  await page.locator(`#navigation a[href$="${path}"][aria-current=page]`).waitFor();
  await untilShown(page);
}

async function follows(page: Page, section: Section): Promise<void> {
  const navigation = page.getByRole('navigation', { name: APP_TEXTS.en.navigation });
  await navigation.getByRole('link', { name: sections[section.name], exact: true }).click();
  await isAt(page, section);
}

async function opensByKeys(page: Page, parts: readonly Section[]): Promise<void> {
  for (const part of parts) {
    await press(page, 'g', part.letter);
    await isAt(page, part);
  }
}

async function givesCommands(page: Page): Promise<void> {
  await press(page, 'Control+k');
  await page.getByRole('dialog').getByRole('combobox').waitFor();
  await page.keyboard.type('new', TYPING);
  await press(page, 'ArrowDown', 'ArrowDown', 'ArrowUp', 'Backspace', 'Backspace', 'Backspace');
  await press(page, ...Array.from({ length: 8 }, () => 'ArrowDown'));
  await press(page, 'Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

/** From one row to the next, of which some are chosen, and then all. */
async function goesThroughRows(page: Page): Promise<void> {
  await rows(page).first().getByRole('checkbox').focus();
  for (let row = 0; row < 3; row += 1) await press(page, 'Space', 'Tab', 'Tab');
  const all = page.locator('main label.check input').first();
  for (let click = 0; click < 2; click += 1) await all.click();
}

async function sorts(page: Page, count: number): Promise<void> {
  for (let click = 0; click < 2; click += 1) {
    await page.locator('th button', { hasText: list.issued }).click();
    await untilShown(page);
    await readOn(page, count);
  }
}

async function opensDialogs(page: Page): Promise<void> {
  await rows(page).first().getByRole('link').click();
  const finalise = page.getByRole('button', { name: BILL_TEXTS.en.finalize }).first();
  await finalise.waitFor();
  await untilShown(page);
  await finalise.click();
  await page.getByRole('dialog').waitFor();
  await press(page, 'Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await press(page, '?');
  await page.getByRole('dialog').waitFor();
  await press(page, 'Escape');
}

async function searches(page: Page): Promise<void> {
  await press(page, 'g', 'c');
  await rows(page).first().waitFor();
  await press(page, '/');
  await page.keyboard.type('Abir', TYPING);
  await untilShown(page);
}

/** How much is done. */
export interface DeskExtent {
  /** In the lists. */
  drafts: number;
  /** Of the page that are opened. */
  parts: number;
}

/** What is done all day: parts of the page are opened, commands given, and lists worked with. */
export function deskSteps({ drafts, parts }: DeskExtent): Step[] {
  // The first one is shown already.
  const opened = [...SECTIONS.slice(1), ...SECTIONS.slice(0, 1)].slice(0, parts);
  return [
    ...opened.map((part) => ({
      name: `opening ${sections[part.name]}`,
      act: (page: Page) => follows(page, part),
    })),
    { name: 'opening parts by keys', act: (page) => opensByKeys(page, opened) },
    { name: 'giving commands in the palette', act: givesCommands },
    { name: `reading on to ${drafts} drafts`, act: (page) => showDrafts(page, drafts) },
    { name: `choosing among ${drafts} drafts`, act: goesThroughRows },
    { name: `sorting ${drafts} drafts`, act: (page) => sorts(page, drafts) },
    { name: 'opening a bill, and dialogs', act: opensDialogs },
    { name: 'searching for a customer', act: searches },
  ];
}
