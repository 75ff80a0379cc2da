import type { Browser, Page } from 'playwright-core';
import { readPassword } from '../../localstack/identity/password.ts';
import { fetchToken } from '../../localstack/identity/token.ts';
import { launchBrowser } from './browser.ts';
import { tryContract } from './contract.ts';
import { givePassword } from './log-in.ts';
import type { RunningSystem } from './system.ts';

/** What a browser sees of a closed system that is given before all. The cases follow each other on one page. */
export function itIsClosed(given: () => RunningSystem): void {
  let browser: Browser;
  let page: Page;
  const complaints: string[] = [];

  beforeAll(async () => {
    browser = await launchBrowser();
    page = await browser.newPage({ locale: 'fr-FR' });
    page.on('pageerror', ({ message }) => complaints.push(message));
    page.on('console', (line) => line.type() === 'error' && complaints.push(line.text()));
  });
  afterAll(() => browser?.close());

  it('shows strangers a door and none of its data', async () => {
    await page.goto(`${given().url}#/stream`);
    await page.getByRole('button', { name: 'Se connecter' }).waitFor();
    expect(await page.locator('[data-service]').count()).toBe(0);
    expect((await fetch(`${given().url}factures`)).status).toBe(401);
  });

  it('lets nobody in who does not know the password of the start', async () => {
    await page.getByRole('button', { name: 'Se connecter' }).click();
    await givePassword(page, 'guessed');
    await page.getByRole('alert').waitFor();
    complaints.length = 0;
  });

  it('lets a person in by the provider, and shows what they may see', async () => {
    await givePassword(page, readPassword(given().stateDirectory));
    await page.locator('[data-name]', { hasText: 'Utilisateur local' }).waitFor();
    await page.locator('[data-service][data-status=live]').first().waitFor();
    await page.locator('[data-curves*="Abir"]').waitFor();
    expect(page.url()).toBe(`${given().url}#/stream`);
  });

  it('knows them again when the page is loaded again', async () => {
    await page.reload();
    await page.locator('[data-name]').waitFor();
  });

  it('answers every request of the contract with its documented status', async () => {
    const tried = await tryContract(
      given().url,
      await fetchToken(given().identityPort, given().stateDirectory),
    );
    expect(tried.filter(({ asExpected }) => !asExpected)).toEqual([]);
    expect(tried.some(({ request }) => request.secure)).toBe(true);
  });

  it('lets them out again', async () => {
    await page.getByRole('button', { name: 'Se déconnecter' }).click();
    await page.getByRole('button', { name: 'Se connecter' }).waitFor();
    expect(complaints).toEqual([]);
  });
}
