import { jest } from '@jest/globals';
import type { Browser, Page, Route } from 'playwright-core';
import { fetchToken } from '../../localstack/identity/token.ts';
import { APP_TEXTS } from '../../web/src/app/texts.ts';
import { COMMON } from '../../web/src/text/common.ts';
import { PROBLEM_TITLES } from '../../web/src/text/problems.ts';
import { CUSTOMER_FORM_TEXTS } from '../../web/src/views/customers/form/texts.ts';
import { KEYS_TEXTS } from '../../web/src/views/settings/keys/texts.ts';
import { STREAM_TEXTS } from '../../web/src/views/stream/texts.ts';
import { launchBrowser } from '../e2e/browser.ts';
import { logIn } from '../e2e/log-in.ts';
import { type StartedSystem, startSystem } from '../e2e/system.ts';
import { openAt } from './page-system.ts';

jest.setTimeout(300_000);

/** As `web/src/session/session.ts` keeps who is logged in. */
const SESSION = 'facturation.session';

let system: StartedSystem;
let browser: Browser;

beforeAll(async () => {
  [system, browser] = await Promise.all([startSystem('--secure'), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await system?.stop();
});

describe.each(['fr', 'en'] as const)('in the language %s, the page of a closed system', (language) => {
  const app = APP_TEXTS[language];
  const titles = PROBLEM_TITLES[language];
  const keys = KEYS_TEXTS[language];

  /** Somebody whose token opens only what these scopes name. */
  async function openWithScopes(place: string, scope: string): Promise<Page> {
    const accessToken = await fetchToken(system.identityPort, system.stateDirectory, scope);
    const loggedIn = { accessToken, idToken: '', name: 'Abir', expires: Date.now() + 3_600_000 };
    const { page } = await openAt(browser, `${system.url}#${place}`, language);
    await page.evaluate(([key, value]) => sessionStorage.setItem(key, value), [
      SESSION,
      JSON.stringify(loggedIn),
    ] as const);
    await page.reload();
    return page;
  }

  it('takes whoever logs in to the place of the link that they followed', async () => {
    const { page } = await openAt(browser, `${system.url}#/customers?search=Ha`, language);
    await logIn(page, system);
    await page.getByRole('link', { name: 'Hassan' }).waitFor();
    expect(page.url()).toBe(`${system.url}#/customers?search=Ha`);
    await page.context().close();
  });

  it('shows a new key until its reader says that they have copied it', async () => {
    const { page } = await openAt(browser, `${system.url}#/settings/keys`, language);
    await logIn(page, system);
    await page.getByRole('button', { name: keys.new }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(keys.name).fill('Import');
    await dialog.getByRole('group', { name: keys.customers }).getByLabel(keys.read).check();
    await dialog.getByRole('button', { name: COMMON[language].create }).click();
    const key = dialog.getByLabel(keys.key, { exact: true });
    await key.waitFor();
    for (const press of ['Escape', 'Escape', 'Escape']) await page.keyboard.press(press);
    expect(await key.textContent()).toMatch(/^fk_/);
    await dialog.getByRole('button', { name: keys.kept }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page.context().close();
  });

  it('says when the token is taken no more, and loses nothing that was typed', async () => {
    const { page } = await openAt(browser, `${system.url}#/customers/new`, language);
    await logIn(page, system);
    const name = page.getByLabel(CUSTOMER_FORM_TEXTS[language].name, { exact: true });
    await name.fill('Élodie');
    await page.getByLabel(CUSTOMER_FORM_TEXTS[language].email, { exact: true }).fill('e@client.example');
    const withSpoilt = (route: Route) =>
      route.continue({ headers: { ...route.request().headers(), authorization: 'Bearer spoilt' } });
    await page.route('**/customers', withSpoilt);
    const isExpired = () =>
      page
        .getByText(app.expired)
        .waitFor({ timeout: 10_000 })
        .then(
          () => true,
          () => false,
        );
    // A busy system says to come back before it says anything of the token.
    do await page.keyboard.press('Control+Enter');
    while (!(await isExpired()));
    await page.unroute('**/customers', withSpoilt);
    await logIn(page, system);
    await name.waitFor();
    expect(await name.inputValue()).toBe('Élodie');
    await page.context().close();
  });

  it('says which permission is lacking, where it is, and shows the rest', async () => {
    const page = await openWithScopes('/bills', 'customers:read');
    await page.getByText(titles['insufficient-scope']).first().waitFor();
    await page.getByText('bills:read').first().waitFor();
    await page.goto(`${system.url}#/customers`);
    await page.getByRole('link', { name: 'Hassan' }).waitFor();
    await page.goto(`${system.url}#/stream`);
    await page.getByRole('status').getByText(STREAM_TEXTS[language].forbidden).waitFor();
    await page.context().close();
  });

  it('saves nothing for who may only read, and keeps what they typed', async () => {
    const page = await openWithScopes('/customers/1/edit', 'customers:read');
    const name = page.getByLabel(CUSTOMER_FORM_TEXTS[language].name, { exact: true });
    await name.fill('Abir B.');
    await page.keyboard.press('Control+Enter');
    await page.getByText(titles['insufficient-scope']).first().waitFor();
    expect(await name.inputValue()).toBe('Abir B.');
    await page.context().close();
  });
});
