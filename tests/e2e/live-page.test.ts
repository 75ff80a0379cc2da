import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { jest } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { tryAll } from '../../localstack/try/send.ts';
import { readHttpFile } from '../../localstack/try/try-request.ts';
import { launchBrowser } from './browser.ts';
import { type RunningSystem, startSystem } from './system.ts';

jest.setTimeout(180_000);

const DEMO_CUSTOMERS = 'Abir,Hassan,Zaid';
/** Milliseconds something that travels through Kafka may take to be seen; far above what it does take. */
const SEEN_WITHIN = 20_000;

/** The whole system, as `npm start` runs it, seen by a browser. The cases follow each other on one page. */
describe('the live page of a running system', () => {
  let system: RunningSystem;
  let browser: Browser;
  let page: Page;
  const requests: string[] = [];
  const complaints: string[] = [];

  const chart = () => page.locator('.chart');
  const figure = async (counter: string): Promise<number> =>
    Number((await page.locator(`[data-counter=${counter}] dd`).textContent())?.replaceAll(/\D/g, ''));
  const status = (words: string) =>
    page.getByRole('status').filter({ hasText: words }).waitFor({ timeout: 60_000 });

  beforeAll(async () => {
    [system, browser] = await Promise.all([startSystem(), launchBrowser()]);
    page = await browser.newPage({ locale: 'fr-FR' });
    page.setDefaultTimeout(SEEN_WITHIN);
    page.on('request', (request) => requests.push(request.url()));
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(system.url);
  });
  afterAll(async () => {
    await browser?.close();
    await system?.stop();
  });

  it('draws a curve for each customer of the simulator', async () => {
    await page.locator(`[data-curves="${DEMO_CUSTOMERS}"]`).waitFor({ timeout: 60_000 });
  });

  it('keeps the curves moving: their last point is at most 5 s old', async () => {
    const points = new Set<string>();
    while (points.size < 8) {
      const [point, age] = await chart().evaluate((element: HTMLElement) => {
        const last = element.dataset.lastPoint ?? '';
        return [last, Date.now() - Date.parse(last)] as const;
      });
      expect(age).toBeLessThanOrEqual(5_000);
      points.add(point);
      await page.waitForFunction(
        (seen) => document.querySelector<HTMLElement>('.chart')?.dataset.lastPoint !== seen,
        point,
      );
    }
  });

  it('shows totals that grow', async () => {
    const before = await figure('counted');
    await page.waitForFunction(
      (seen) =>
        Number(document.querySelector('[data-counter=counted] dd')?.textContent?.replaceAll(/\D/g, '')) >
        seen,
      before,
    );
    expect(await figure('consumed')).toBeGreaterThan(before);
  });

  it('shows a facture that is published by hand', async () => {
    const nomClient = `Main-${randomUUID().slice(0, 8)}`;
    const answer = await fetch(`${system.url}publish/FACTURATION`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ nomClient, montant: 1234.5 }),
    });
    expect(answer.status).toBe(202);
    const row = page.locator('[data-facture]').filter({ hasText: nomClient });
    await row.waitFor();
    expect(await row.textContent()).toMatch(/1.234,50.€/);
    await page.getByRole('button', { name: nomClient }).waitFor();
  });

  it('shows every service that has answered with its instances', async () => {
    await page.locator('[data-service][data-status=live]').nth(5).waitFor();
  });

  it('answers every request of the contract with its documented status', async () => {
    const requests = readHttpFile(readFileSync(new URL('../../docs/api.http', import.meta.url), 'utf8'));
    const target = { host: system.url.replace(/\/$/, ''), token: undefined };
    const tried = await Array.fromAsync(tryAll(requests, target));
    expect(tried.filter(({ asExpected }) => !asExpected)).toEqual([]);
    expect(tried.length).toBeGreaterThan(100);
  });

  it('asked nothing of a foreign host, and nothing went wrong', () => {
    expect(requests.filter((url) => !url.startsWith(system.url))).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('says that the connection is lost when the API dies, and that it is back when it returns', async () => {
    system.crash('functions');
    await status('Connexion perdue');
    await status('Connexion rétablie');
    await page.locator(`[data-curves*="Abir"]`).waitFor();
  });
});
