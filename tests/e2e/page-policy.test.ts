import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from './browser.ts';
import { FAKE_PAGE, FakeApi } from './fake-api.ts';

/** One empty page. */
const PDF = [
  '%PDF-1.4',
  '1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj',
  '2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj',
  '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]>>endobj',
  'trailer<</Root 1 0 R>>',
].join('\n');

describe.each(['', 'docs'])('the policy of /%s', (path) => {
  let browser: Browser;
  let page: Page;
  let api: FakeApi;
  let complaints: string[];

  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());
  beforeEach(async () => {
    const context = await browser.newContext();
    api = new FakeApi();
    await api.serve(context);
    page = await context.newPage();
    complaints = [];
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    await page.goto(`${FAKE_PAGE}${path}`);
  });
  afterEach(() => page.context().close());

  const refused = () => complaints.filter((line) => line.includes('Content Security Policy')).length;

  it('lets a PDF of the page’s own memory be shown in a frame', async () => {
    await page.evaluate((pdf) => {
      const frame = document.createElement('iframe');
      frame.src = URL.createObjectURL(new Blob([pdf], { type: 'application/pdf' }));
      document.body.append(frame);
    }, PDF);
    // The browser's own viewer.
    const isViewer = () => page.frames().some((frame) => frame.url().startsWith('chrome-extension://'));
    while (!isViewer()) await page.waitForEvent('framenavigated');
    expect(refused()).toBe(0);
  });

  it('lets no style be slipped into it', async () => {
    const colour = await page.evaluate(() => {
      document.body.insertAdjacentHTML('beforeend', '<style>p#slipped { color: rgb(1 2 3) }</style>');
      document.body.insertAdjacentHTML('beforeend', '<p id="slipped" style="color: rgb(1 2 3)">slipped</p>');
      return getComputedStyle(document.querySelector('#slipped') as Element).color;
    });
    expect(colour).not.toBe('rgb(1, 2, 3)');
    expect(refused()).toBeGreaterThan(0);
  });

  it('lets a script of the page set a style', async () => {
    const colour = await page.evaluate(() => {
      document.body.style.color = 'rgb(1 2 3)';
      return getComputedStyle(document.body).color;
    });
    expect(colour).toBe('rgb(1, 2, 3)');
  });

  it('lets no script be slipped into it, and no foreign host be asked', async () => {
    const ran = await page.evaluate(async () => {
      const script = document.createElement('script');
      script.textContent = 'window.slipped = true';
      document.body.append(script);
      document.body.insertAdjacentHTML('beforeend', '<img src="data:," onerror="window.slipped = true">');
      await fetch('http://elsewhere.test/').catch(() => undefined);
      return 'slipped' in window;
    });
    expect(ran).toBe(false);
    expect(api.foreign).toEqual([]);
    expect(refused()).toBeGreaterThan(0);
  });
});
