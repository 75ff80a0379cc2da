import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { launchBrowser } from './browser.ts';
import { OPERATIONS, ReferencePage } from './reference-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

const THEMES = ['light', 'dark'] as const;
const PHONE = { width: 360, height: 740 };
const DESK = { width: 1_280, height: 800 };

/** How the page gets into each of its states. */
const STATES: Record<string, (reference: ReferencePage) => Promise<unknown>> = {
  'as it opens': async () => undefined,
  'with an operation open': (reference) => reference.opened('changeCustomer'),
  'with nothing that the filter leaves': async ({ page }) => {
    await openMenu({ page });
    await page.getByLabel('Filter operations').fill('xyzzy');
    await page.getByText('No operation has all of these words.').waitFor({ state: 'attached' });
  },
  'with a form open': async (reference) => {
    const operation = await reference.opened('listBills');
    await operation.getByRole('button', { name: 'Try it' }).click();
  },
  'with a form, refusals and the answer to a request': (reference) => reference.openedWhole(),
  'with the menu of operations open': openMenu,
};

/** On a desk it is always open. */
async function openMenu({ page }: Pick<ReferencePage, 'page'>): Promise<void> {
  const menu = page.getByText('Operations', { exact: true });
  if (await menu.isVisible()) await menu.click();
}

const CASES = THEMES.flatMap((colorScheme) =>
  [PHONE, DESK].flatMap((viewport) =>
    Object.keys(STATES).map((state) => [colorScheme, viewport.width, state, viewport] as const),
  ),
);

describe('everybody can read it', () => {
  it.each(CASES)(
    '%s, %i px wide, %s',
    async (colorScheme, width, state, viewport) => {
      const reference = await ReferencePage.open(browser, '', { colorScheme, viewport });
      await STATES[state]?.(reference);
      expect(await reference.faults()).toEqual([]);
      expect(await reference.page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      await reference.page.close();
    },
    120_000,
  );

  it('where the contract did not come', async () => {
    const reference = await ReferencePage.openWithout(browser);
    await reference.page.getByRole('button', { name: 'Ask again' }).waitFor();
    expect(await reference.faults()).toEqual([]);
  });

  it('on a phone, where the menu closes once an operation is chosen', async () => {
    const reference = await ReferencePage.open(browser, '', { viewport: PHONE });
    const { page } = reference;
    await openMenu(reference);
    await page.getByRole('link', { name: 'GET /bills/{id}', exact: true }).click();
    await reference.arrivesAt('getBill');
    expect(await page.getByLabel('Filter operations').isVisible()).toBe(false);
  });
});

describe('by keyboard alone', () => {
  const focused = (page: ReferencePage['page']) =>
    page.evaluate(() => {
      const { activeElement: element } = document;
      const { outlineStyle, outlineWidth } = element ? getComputedStyle(element) : { outlineStyle: 'none' };
      return { text: element?.textContent, ring: `${outlineWidth} ${outlineStyle}` };
    });

  it('the first Tab offers to skip the navigation, and the next one leads into the list', async () => {
    const { page } = await ReferencePage.open(browser);
    await page.keyboard.press('Tab');
    expect(await focused(page)).toEqual({ text: 'Skip to the operations', ring: '2px solid' });
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect((await focused(page)).text).toMatch(/^Open all \d+$/);
  });

  it('an operation is opened, and Tab goes through it', async () => {
    const reference = await ReferencePage.open(browser);
    const { page } = reference;
    const operation = reference.operation('createCustomer');
    await operation.locator('.fold').focus();
    await page.keyboard.press('Enter');
    await operation.locator('.details').waitFor();
    const reached: (string | null | undefined)[] = [];
    for (let stop = 0; stop < 3; stop += 1) {
      await page.keyboard.press('Tab');
      const { text, ring } = await focused(page);
      expect(ring).toBe('2px solid');
      reached.push(text);
    }
    expect(reached).toEqual(['createCustomer', 'Try it', 'Copy as curl']);
    await operation.locator('.fold').press('Enter');
    await operation.locator('.details').waitFor({ state: 'hidden' });
  });
});

describe('the theme', () => {
  const groundOf = ({ page }: ReferencePage) =>
    page.evaluate(() => getComputedStyle(document.body).backgroundColor);

  it.each([
    ['dark', 'light'],
    ['light', 'dark'],
  ] as const)('is the one chosen on the page, %s, where the system is %s', async (chosen, system) => {
    const asChosen = await ReferencePage.open(browser, '', { colorScheme: chosen });
    const reference = await ReferencePage.open(browser, '', { colorScheme: system });
    expect(await groundOf(reference)).not.toBe(await groundOf(asChosen));
    await reference.page.evaluate((theme) => localStorage.setItem('facturation.theme', theme), chosen);
    await reference.page.reload();
    await reference.operations.first().waitFor();
    expect(await groundOf(reference)).toBe(await groundOf(asChosen));
  });

  it('is light on paper, whatever was chosen', async () => {
    const { page } = await ReferencePage.open(browser, '', { colorScheme: 'dark' });
    await page.evaluate(() => localStorage.setItem('facturation.theme', 'dark'));
    await page.reload();
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('light');
  });
});

describe('it is light', () => {
  const MAX_BYTES = 300_000;
  const MAX_NODES = 5_000;

  it('all that it loads is small when it is compressed, and loaded once', async () => {
    const { loaded } = await ReferencePage.open(browser);
    expect(loaded.filter(({ path }) => path === 'openapi.json')).toHaveLength(1);
    const sizes = loaded.map(({ body }) => gzipSync(body).length);
    expect(sizes.reduce((sum, size) => sum + size)).toBeLessThanOrEqual(MAX_BYTES);
  });

  it('its document is small until operations are opened', async () => {
    const { page } = await ReferencePage.open(browser);
    const nodes = await page.evaluate(() => {
      const walker = document.createTreeWalker(document, NodeFilter.SHOW_ALL);
      let count = 1;
      while (walker.nextNode()) count += 1;
      return count;
    });
    expect(nodes).toBeGreaterThan(OPERATIONS.length);
    expect(nodes).toBeLessThanOrEqual(MAX_NODES);
  });
});
