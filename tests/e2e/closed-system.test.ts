import { readFileSync } from 'node:fs';
import { jest } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { fetchToken } from '../../localstack/identity/token.ts';
import { tryAll } from '../../localstack/try/send.ts';
import { readHttpFile } from '../../localstack/try/try-request.ts';
import { launchBrowser } from './browser.ts';
import { type RunningSystem, startSystem } from './system.ts';

jest.setTimeout(180_000);

/** `npm start -- --secure`, seen by a browser. The cases follow each other on one page. */
describe('a system that was started closed', () => {
  let system: RunningSystem;
  let browser: Browser;
  let page: Page;
  const complaints: string[] = [];

  beforeAll(async () => {
    [system, browser] = await Promise.all([startSystem('--secure'), launchBrowser()]);
    page = await browser.newPage();
    page.on('pageerror', ({ message }) => complaints.push(message));
    page.on('console', (line) => line.type() === 'error' && complaints.push(line.text()));
  });
  afterAll(async () => {
    await browser?.close();
    await system?.stop();
  });

  it('shows strangers a door and none of its data', async () => {
    await page.goto(system.url);
    await page.getByRole('button', { name: 'Se connecter' }).waitFor();
    expect(await page.locator('[data-service]').count()).toBe(0);
    expect((await fetch(`${system.url}factures`)).status).toBe(401);
  });

  it('lets a person in by the provider, and shows what they may see', async () => {
    await page.getByRole('button', { name: 'Se connecter' }).click();
    await page.locator('[data-name]', { hasText: 'Utilisateur local' }).waitFor();
    await page.locator('[data-service][data-status=live]').first().waitFor();
    await page.locator('[data-curves*="Abir"]').waitFor();
    expect(page.url()).toBe(system.url);
  });

  it('knows them again when the page is loaded again', async () => {
    await page.reload();
    await page.locator('[data-name]').waitFor();
  });

  it('answers every request of the contract with its documented status', async () => {
    const requests = readHttpFile(readFileSync(new URL('../../docs/api.http', import.meta.url), 'utf8'));
    const token = await fetchToken(system.identityPort);
    const tried = await Array.fromAsync(tryAll(requests, { host: system.url.replace(/\/$/, ''), token }));
    expect(tried.filter(({ asExpected }) => !asExpected)).toEqual([]);
    expect(tried.some(({ request }) => request.secure)).toBe(true);
  });

  it('lets them out again', async () => {
    await page.getByRole('button', { name: 'Se déconnecter' }).click();
    await page.getByRole('button', { name: 'Se connecter' }).waitFor();
    expect(complaints).toEqual([]);
  });
});
