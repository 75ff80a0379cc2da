import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { launchBrowser } from './browser.ts';
import { FAKE_PAGE, FakeApi } from './fake-api.ts';

/** The page asks three times, each time later, before it takes a server for gone. Milliseconds. */
const LOST_MS = 90_000;
const PHONE = { width: 360, height: 640 };

/** The frame around every view, before an API that answers little. */
describe('the frame of the page', () => {
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let api: FakeApi;

  const given = async (place: string, options: BrowserContextOptions = {}) => {
    context = await browser.newContext({ locale: 'fr-FR', ...options });
    api = new FakeApi();
    await api.serve(context);
    page = await context.newPage();
    await page.goto(`${FAKE_PAGE}#${place}`);
    await page.locator('h1').waitFor();
  };
  const focused = () => page.evaluate(() => document.activeElement?.textContent);

  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterEach(() => context.close());
  afterAll(() => browser.close());

  it(
    'says that the server is gone, and when it is back, without a click',
    async () => {
      await given('/');
      await page.locator('main:not(:has(.skeleton))').waitFor();
      api.down = true;
      await page.getByText('Le serveur ne répond plus').waitFor({ timeout: LOST_MS / 2 });
      api.down = false;
      await page.getByText('Le serveur répond à nouveau').waitFor();
      await page.getByText('Le serveur ne répond plus').waitFor({ state: 'detached' });
    },
    LOST_MS,
  );

  it('says that there is nothing at a place that is none, and leads home', async () => {
    await given('/nowhere');
    await page.getByRole('heading', { name: 'Rien à cette adresse' }).waitFor();
    await page.getByRole('link', { name: 'Revenir à aujourd’hui' }).click();
    await page.getByRole('heading', { name: 'Aujourd’hui' }).waitFor();
  });

  it('asks to load the page again where a view is gone with an older deployment', async () => {
    await given('/');
    await context.route(`${FAKE_PAGE}assets/**`, (route) => route.fulfill({ status: 404 }));
    await page.getByRole('link', { name: 'Clients' }).click();
    await page.getByRole('alert').filter({ hasText: 'nouvelle version' }).waitFor();
    await page.getByRole('button', { name: 'Recharger la page' }).waitFor();
  });

  it('stays where a view fails, and another place is another view', async () => {
    await given('/');
    await page.evaluate(() => {
      // No view can show a figure.
      const get = () => {
        throw new Error('spoilt');
      };
      Object.defineProperty(Intl.NumberFormat.prototype, 'format', { get });
    });
    await page.getByRole('link', { name: 'Flux' }).click();
    await page.getByRole('heading', { name: 'Cette vue s’est arrêtée' }).waitFor();
    expect(await page.locator('main').textContent()).not.toContain('spoilt');
    await page.getByRole('link', { name: 'Réglages' }).click();
    await page.getByRole('heading', { name: 'Cette vue s’est arrêtée' }).waitFor({ state: 'detached' });
  });

  it.each([
    ['button', 'Actions'],
    ['link', 'Clients'],
  ] as const)('shows that a %s is pressed before it is let go', async (role, name) => {
    await given('/');
    const pressed = page.getByRole(role, { name });
    await pressed.hover();
    const hovered = await pressed.screenshot({ animations: 'disabled' });
    await page.mouse.down();
    expect((await pressed.screenshot({ animations: 'disabled' })).equals(hovered)).toBe(false);
  });

  it('lists every shortcut by the key ?, and then the focus is where it was', async () => {
    await given('/nowhere');
    await page.getByRole('link', { name: 'Clients' }).focus();
    await page.keyboard.press('?');
    const dialog = page.getByRole('dialog', { name: 'Raccourcis du clavier' });
    await dialog.getByText('Aller à : Factures').waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await focused()).toBe('Clients');
  });

  it('shows the command that the arrows have reached in a long list', async () => {
    await given('/nowhere', { viewport: PHONE });
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').waitFor();
    await page.keyboard.press('ArrowUp');
    const last = page.getByRole('option').last();
    await page.waitForFunction(() => {
      const [list, option] = [
        document.querySelector('[role=listbox]'),
        document.querySelector('[aria-selected=true]'),
      ];
      const inside =
        list && option && option.getBoundingClientRect().bottom <= list.getBoundingClientRect().bottom + 1;
      return inside && option === list.lastElementChild;
    });
    expect(await last.getAttribute('aria-selected')).toBe('true');
  });

  it('opens its menu over the view on a phone, and closes it by Escape', async () => {
    await given('/', { viewport: PHONE });
    await page.evaluate(() => scrollTo(0, 500));
    const menu = page.getByRole('button', { name: 'Menu' });
    await menu.click();
    const link = page.getByRole('link', { name: 'Clients' });
    await link.waitFor();
    const box = await link.boundingBox();
    expect(box?.y).toBeGreaterThan(0);
    expect(box?.y).toBeLessThan(PHONE.height);
    await page.keyboard.press('Escape');
    await link.waitFor({ state: 'hidden' });
    expect(await focused()).toBe('Menu');
  });
});
