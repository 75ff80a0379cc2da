import type { Page } from 'playwright-core';
import { untilShown } from '../tests/page/page-system.ts';

/** Milliseconds until a page that shows nothing is taken for one of which a busy system has refused a part. */
const LOADED_WITHIN_MS = 20_000;
const MOST_ATTEMPTS = 5;

const shows = (page: Page): Promise<boolean> =>
  page
    .locator('main h1')
    .waitFor({ timeout: LOADED_WITHIN_MS })
    .then(
      () => true,
      () => false,
    );

/** Opens the page until it shows what it reads, once more where nothing has come. @throws {Error} when that does not help */
export async function open(page: Page, url: string): Promise<void> {
  for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt += 1) {
    // Another document first: with another place after # alone the browser would load nothing.
    await page.goto('about:blank');
    await page.goto(url);
    if (await shows(page)) return untilShown(page);
  }
  throw new Error(`${url} shows nothing, however often it is loaded.`);
}
