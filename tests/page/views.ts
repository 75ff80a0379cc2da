import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { APP_TEXTS } from '../../web/src/app/texts.ts';
import { allTexts } from './all-texts.ts';
import { PLACES } from './every-view.ts';
import { accessibilityFaults, cutTexts, shownTexts } from './examine.ts';
import type { Given } from './journeys/reader.ts';
import { brokenFigures, spiltTexts, touchingTexts } from './layout.ts';
import { LANGUAGES, type Language, type Opened, openAt, untilShown } from './page-system.ts';
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
  await page.emulateMedia({ media: 'screen' });
  return faults;
}

/** Goes to a view by way of a place where nothing is, so that none is taken for the next one. */
async function goTo(page: Page, place: string, language: Language): Promise<void> {
  const nowhere = page.getByRole('heading', { level: 1, name: APP_TEXTS[language].nowhere });
  const root = page.url().replace(/#.*/, '');
  await page.goto(`${root}#/nowhere`);
  await nowhere.waitFor();
  await page.goto(`${root}#${place}`);
  await nowhere.waitFor({ state: 'detached' });
  await untilShown(page);
}

/** Each view in the state in which it is mostly seen. */
export function itShowsEachViewWell(given: () => Given): void {
  let seeded: Seeded;
  let texts: Awaited<ReturnType<typeof allTexts>>;
  /** In which its reader goes from view to view. */
  let opened: Record<Language, Opened>;

  beforeAll(async () => {
    mkdirSync(PICTURES, { recursive: true });
    const { api, browser, system } = given();
    texts = await allTexts();
    seeded = await seed(api, new Date().toISOString().slice(0, 10));
    const [fr, en] = await Promise.all([
      openAt(browser, system.url, 'fr'),
      openAt(browser, system.url, 'en'),
    ]);
    opened = { fr, en };
  });
  afterAll(() => Promise.all(Object.values(opened ?? {}).map(({ page }) => page.context().close())));

  /** Texts of the other language that a page in this one shows. */
  const untranslated = (shown: readonly string[], language: Language): string[] => {
    const other = language === 'fr' ? 'en' : 'fr';
    const own = new Set(texts.map((text) => text[language]));
    const foreign = new Set(texts.map((text) => text[other]).filter((text) => !own.has(text)));
    return shown.filter((text) => foreign.has(text));
  };

  /** Everything that is wrong with a view, in a language. */
  async function faultsAt(place: string, name: string, language: Language) {
    const { page, complaints } = opened[language];
    await goTo(page, place, language);
    const faults = await examinedInEach(page, `${name}-${language}`);
    const foreign = untranslated(await shownTexts(page), language);
    return { language, faults, foreign, complaints: complaints.splice(0) };
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
