import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { document } from '../../functions/gateway/document.ts';
import { launchBrowser } from './browser.ts';
import { FAKE_PAGE } from './fake-api.ts';

const html = readFileSync(new URL('../../web/dist/docs/index.html', import.meta.url), 'utf8');
const contract = JSON.stringify({ ...document, servers: [{ url: FAKE_PAGE.replace(/\/$/, '') }] });
const operations = Object.values(document.paths ?? {}).flatMap((path) => Object.values(path));

/** The reference before nothing but the two answers it is made of, under a stage's prefix. */
describe('the reference page', () => {
  let browser: Browser;
  let page: Page;
  const foreign: string[] = [];
  const complaints: string[] = [];

  beforeAll(async () => {
    browser = await launchBrowser();
    page = await browser.newPage();
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.route('**/*', (route) => {
      const url = route.request().url();
      if (url === `${FAKE_PAGE}docs`) return route.fulfill({ contentType: 'text/html', body: html });
      if (url === `${FAKE_PAGE}openapi.json`)
        return route.fulfill({ contentType: 'application/json', body: contract });
      foreign.push(url);
      return route.abort();
    });
    await page.goto(`${FAKE_PAGE}docs`);
    await page
      .locator('.opblock')
      .nth(operations.length - 1)
      .waitFor();
  });
  afterAll(() => browser?.close());

  it('shows every operation of the contract', async () => {
    const shown = await page.locator('.opblock-summary-operation-id').allInnerTexts();
    expect(shown.toSorted()).toEqual(operations.map(({ operationId }) => operationId).toSorted());
  });

  it('shows the example and the refusals of an operation', async () => {
    const operation = page.locator('#operations-CUSTOMERS-SERVICE-createCustomer');
    await operation.locator('.opblock-summary-control').click();
    await operation.locator('.body-param__example').filter({ hasText: 'ab@gmail.com' }).waitFor();
    await operation.locator('tr.response[data-code="422"]').waitFor();
  });

  it('asks nothing of a foreign host, and its policy forbids nothing that it does', () => {
    expect(foreign).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
