import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';

/** A page of the system in a window of its own, and everything it complained of. */
export interface Opened {
  page: Page;
  complaints: string[];
}

/** Milliseconds a view may take to show what it reads, on a machine that may be busy. */
export const SHOWN_WITHIN_MS = 90_000;

export const LOCALES = { fr: 'fr-FR', en: 'en-GB' } as const;
export type Language = keyof typeof LOCALES;
export const LANGUAGES = ['fr', 'en'] as const satisfies readonly Language[];

/** What a browser says of an answer that says to come back later, as a busy machine gives it; the page does come back. */
const IS_BUSY = /status of 503/;

/** Opens the page at a place, as whose browser speaks a language. */
export async function openAt(
  browser: Browser,
  url: string,
  language: Language,
  options: BrowserContextOptions = {},
): Promise<Opened> {
  return openIn(await browser.newContext({ locale: LOCALES[language], ...options }), url);
}

/** Opens the page in one more tab of somebody who may have been there before. */
export async function openIn(context: BrowserContext, url: string): Promise<Opened> {
  const page = await context.newPage();
  page.setDefaultTimeout(SHOWN_WITHIN_MS);
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && !IS_BUSY.test(message.text())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(url);
  return { page, complaints };
}

/** Waits until nothing is being read any more. */
export async function untilShown(page: Page): Promise<void> {
  await page.locator('main h1').waitFor();
  await page.waitForFunction(() => document.querySelectorAll('.skeleton').length === 0);
}
