import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../e2e/browser.ts';
import { type StartedSystem, startSystem } from '../e2e/system.ts';
import { allTexts } from './all-texts.ts';
import { PLACES } from './every-view.ts';
import { accessibilityFaults, cutTexts, shownTexts } from './examine.ts';
import { brokenFigures, spiltTexts, touchingTexts } from './layout.ts';
import { type Language, openAt, untilShown } from './page-system.ts';
import { apiOf, type Seeded, seed } from './seed.ts';

jest.setTimeout(300_000);

/** Where the pictures are, to be looked at: `bill-final-fr-dark-360.png`. */
const PICTURES = join(import.meta.dirname, '../../.localstack/tests/pictures');
const SIZES = [
  { width: 360, height: 800 },
  { width: 1_280, height: 900 },
];
const THEMES = ['light', 'dark'] as const;

/** What is wrong with what is shown, in this theme and width. */
async function examined(page: Page, picture: string): Promise<string[]> {
  const faults = [
    ...(await accessibilityFaults(page)),
    ...(await cutTexts(page)),
    ...(await brokenFigures(page)),
    ...(await touchingTexts(page)),
    ...(await spiltTexts(page)),
  ];
  await page.screenshot({ path: join(PICTURES, `${picture}.png`), fullPage: true, animations: 'disabled' });
  return faults.map((fault) => `${picture}: ${fault}`);
}

async function examinedInEach(page: Page, name: string): Promise<string[]> {
  const faults: string[] = [];
  for (const colorScheme of THEMES) {
    await page.emulateMedia({ colorScheme });
    for (const size of SIZES) {
      await page.setViewportSize(size);
      faults.push(...(await examined(page, `${name}-${colorScheme}-${size.width}`)));
    }
  }
  return faults;
}

describe('every view of the page', () => {
  let system: StartedSystem;
  let browser: Browser;
  let seeded: Seeded;
  let texts: Awaited<ReturnType<typeof allTexts>>;

  beforeAll(async () => {
    mkdirSync(PICTURES, { recursive: true });
    [system, browser, texts] = await Promise.all([startSystem(), launchBrowser(), allTexts()]);
    seeded = await seed(await apiOf(system), new Date().toISOString().slice(0, 10));
  });
  afterAll(async () => {
    await browser?.close();
    await system?.stop();
  });

  /** Texts of the other language that a page in this one shows. */
  const untranslated = (shown: readonly string[], language: Language): string[] => {
    const other = language === 'fr' ? 'en' : 'fr';
    const own = new Set(texts.map((text) => text[language]));
    const foreign = new Set(texts.map((text) => text[other]).filter((text) => !own.has(text)));
    return shown.filter((text) => foreign.has(text));
  };

  describe.each(['fr', 'en'] as const)('in the language %s', (language) => {
    it.each(PLACES)(
      '$name is accessible, whole and in that language, light and dark, narrow and wide',
      async ({ name, at }) => {
        const { page, complaints } = await openAt(browser, `${system.url}#${at(seeded)}`, language);
        await untilShown(page);
        const faults = await examinedInEach(page, `${name}-${language}`);
        const foreign = untranslated(await shownTexts(page), language);
        await page.context().close();
        expect({ faults, foreign, complaints }).toEqual({ faults: [], foreign: [], complaints: [] });
      },
    );
  });
});
