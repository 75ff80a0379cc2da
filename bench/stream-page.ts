import type { BrowserContext } from 'playwright-core';

/**
 * Serves the built page and a stream of so many customers from within the browser.
 * @returns the address of the page
 */
export async function serveStream(context: BrowserContext, count: number): Promise<string> {
  const customers = Array.from({ length: count }, (_, index) => `Customer ${index}`);
  // It has the built page, which may not have been built when this file is loaded.
  const { FAKE_PAGE, FakeApi } = await import('../tests/e2e/fake-api.ts');
  await Object.assign(new FakeApi(), { customers }).serve(context);
  return FAKE_PAGE;
}
