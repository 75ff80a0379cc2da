import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { allTexts } from './all-texts.ts';
import { PLACES } from './every-view.ts';
import { accessibilityFaults, cutTexts, shownTexts } from './examine.ts';
import type { Given } from './journeys/reader.ts';
import { brokenFigures, spiltTexts, touchingTexts } from './layout.ts';
import { LANGUAGES, type Language, LOCALES, openIn, untilShown } from './page-system.ts';
import { type Seeded, seed } from './seed.ts';

/** Where the pictures are, to be looked at: `bill-final-fr-dark-360.png`. */
const PICTURES = join(import.meta.dirname, '../../.localstack/tests/pictures');
const SIZES = [
  { width: 360, height: 800 },
  { width: 1_280, height: 900 },
];
/** A sheet of A4 within its margins, in CSS pixels. */
const PAPER = { width: 720, height: 1_018 };
const THEMES = ['light', 'dark'] as const;

type Judge = (page: Page) => Promise<string[]>;

/** What is wrong with how texts lie. */
const layoutFaults: Judge = async (page) => [
  ...(await cutTexts(page)),
  ...(await brokenFigures(page)),
  ...(await touchingTexts(page)),
  ...(await spiltTexts(page)),
];

const allFaults: Judge = async (page) => [
  ...(await accessibilityFaults(page)),
  ...(await layoutFaults(page)),
];

/** What is wrong with what is shown, in this theme and width, or on paper. */
async function examined(page: Page, picture: string, judge: Judge): Promise<string[]> {
  const faults = await judge(page);
  await page.screenshot({ path: join(PICTURES, `${picture}.png`), fullPage: true, animations: 'disabled' });
  return faults.map((fault) => `${picture}: ${fault}`);
}

async function examinedInEach(page: Page, name: string): Promise<string[]> {
  const faults: string[] = [];
  for (const colorScheme of THEMES) {
    await page.emulateMedia({ colorScheme });
    for (const size of SIZES) {
      await page.setViewportSize(size);
      // Texts lie in the dark as they do in the light.
      const judge = colorScheme === 'light' ? allFaults : accessibilityFaults;
      faults.push(...(await examined(page, `${name}-${colorScheme}-${size.width}`, judge)));
    }
  }
  await page.setViewportSize(PAPER);
  await page.emulateMedia({ media: 'print' });
  faults.push(...(await examined(page, `${name}-paper`, layoutFaults)));
  return faults;
}

/** Each view in the state in which it is mostly seen. */
export function itShowsEachViewWell(given: () => Given): void {
  let seeded: Seeded;
  let texts: Awaited<ReturnType<typeof allTexts>>;
  /** What the browser has loaded for one view it need not load again for the next. */
  let contexts: Record<Language, BrowserContext>;

  beforeAll(async () => {
    mkdirSync(PICTURES, { recursive: true });
    const { api, browser } = given();
    texts = await allTexts();
    seeded = await seed(api, new Date().toISOString().slice(0, 10));
    const [fr, en] = await Promise.all([
      browser.newContext({ locale: LOCALES.fr }),
      browser.newContext({ locale: LOCALES.en }),
    ]);
    contexts = { fr, en };
  });
  afterAll(() => Promise.all(Object.values(contexts ?? {}).map((context) => context.close())));

  /** Texts of the other language that a page in this one shows. */
  const untranslated = (shown: readonly string[], language: Language): string[] => {
    const other = language === 'fr' ? 'en' : 'fr';
    const own = new Set(texts.map((text) => text[language]));
    const foreign = new Set(texts.map((text) => text[other]).filter((text) => !own.has(text)));
    return shown.filter((text) => foreign.has(text));
  };

  /** Everything that is wrong with a view, in a language. */
  async function faultsAt(place: string, name: string, language: Language) {
    const { page, complaints } = await openIn(contexts[language], `${given().system.url}#${place}`);
    await untilShown(page);
    const faults = await examinedInEach(page, `${name}-${language}`);
    const foreign = untranslated(await shownTexts(page), language);
    await page.close();
    return { language, faults, foreign, complaints };
  }

  // Both languages at once: while one page waits for the system, the other one is judged.
  it.each(PLACES)(
    '$name is accessible, whole and in its language, in French and English, light and dark, narrow and wide, and on paper',
    async ({ name, at }) => {
      const found = await Promise.all(LANGUAGES.map((language) => faultsAt(at(seeded), name, language)));
      const none = { faults: [], foreign: [], complaints: [] };
      expect(found).toEqual(LANGUAGES.map((language) => ({ language, ...none })));
    },
  );
}
