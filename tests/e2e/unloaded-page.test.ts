import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from './browser.ts';
import { FAKE_PAGE, FakeApi } from './fake-api.ts';

/** A busy system may refuse a file that a page is made of, and no browser asks for it again. */
describe.each(['', 'docs'])('of the page at /%s', (path) => {
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());
  beforeEach(async () => {
    const context = await browser.newContext();
    await new FakeApi().serve(context);
    page = await context.newPage();
  });
  afterEach(() => page.context().close());

  const advice = () => page.getByText('reload it');

  it('one reads that it is to be loaded again where a script was refused, but not while that is still awaited', async () => {
    const { promise: awaited, resolve: refuse } = Promise.withResolvers<void>();
    await page.route(/\.js$/, async (route) => {
      await awaited;
      await route.fulfill({ status: 503 });
    });
    await page.goto(`${FAKE_PAGE}${path}`, { waitUntil: 'commit' });
    await advice().waitFor({ state: 'attached' });
    expect(await advice().isVisible()).toBe(false);
    const refused = page.waitForResponse(/\.js$/);
    refuse();
    await refused;
    await page.evaluate(() => document.getAnimations().map((animation) => animation.finish()));
    expect(await advice().isVisible()).toBe(true);
  });

  it('nothing of that is left once it is there', async () => {
    await page.goto(`${FAKE_PAGE}${path}`);
    await advice().waitFor({ state: 'detached' });
  });
});
