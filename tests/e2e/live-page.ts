import { randomUUID } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { fetchToken } from '../../localstack/identity/token.ts';
import { launchBrowser } from './browser.ts';
import { logIn } from './log-in.ts';
import { type RunningSystem, untilHealthy } from './system.ts';

const DEMO_CUSTOMERS = 'Abir,Hassan,Zaid';
/** Milliseconds something that travels through Kafka may take to be seen; far above what it does take. */
const SEEN_WITHIN_MS = 20_000;
/**
 * Milliseconds until a schedule of every minute has fired once, on any AWS: MiniStack looks at its schedules every 10 s,
 * and counts from its first look to the next minute.
 */
const FIRED_WITHIN_MS = 60_000 + 2 * 10_000;

/** What a browser sees of a running system that is given before all. The cases follow each other on one page. */
export function itsPageLives(given: () => RunningSystem): { page(): Page } {
  let browser: Browser;
  let page: Page;
  const requests: string[] = [];
  const complaints: string[] = [];

  const chart = () => page.locator('.chart');
  const figure = async (counter: string): Promise<number> =>
    Number((await page.locator(`[data-counter=${counter}] dd`).textContent())?.replaceAll(/\D/g, ''));

  beforeAll(async () => {
    browser = await launchBrowser();
    page = await browser.newPage({ locale: 'fr-FR' });
    page.setDefaultTimeout(SEEN_WITHIN_MS);
    page.on('request', (request) => requests.push(request.url()));
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(`${given().url}#/stream`);
    if (given().secure) await logIn(page, given());
  });
  afterAll(() => browser?.close());

  it('draws a curve for each customer of the simulator', async () => {
    await page
      .locator(`[data-curves="${DEMO_CUSTOMERS}"]`)
      .waitFor({ timeout: FIRED_WITHIN_MS + SEEN_WITHIN_MS });
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
    const answer = await fetch(`${given().url}publish/FACTURATION`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(given().secure && {
          authorization: `Bearer ${await fetchToken(given().identityPort, given().stateDirectory)}`,
        }),
      },
      body: JSON.stringify({ nomClient, montant: 1234.5 }),
    });
    expect(answer.status).toBe(202);
    const row = page.locator('[data-facture]').filter({ hasText: nomClient });
    await row.waitFor();
    expect(await row.textContent()).toMatch(/1.234,50.€/);
    await page.getByRole('button', { name: nomClient }).waitFor();
  });

  it('shows every service that answers with its instances', async () => {
    const everyService = page.locator('[data-service][data-status=live]').nth(5);
    const isShown = () =>
      everyService.waitFor().then(
        () => true,
        () => false,
      );
    // An instance that could not register with its first request, on a busy machine, does so with a later one.
    do await untilHealthy(given());
    while (!(await isShown()));
  });

  /** Its own API, and the provider that lets people in. */
  const isOwn = (url: string): boolean =>
    [given().url, `http://127.0.0.1:${given().identityPort}/`].some((own) => url.startsWith(own));

  it('asked nothing of a foreign host, and nothing went wrong', () => {
    expect(requests.filter((url) => !isOwn(url))).toEqual([]);
    expect(complaints).toEqual([]);
  });

  return { page: () => page };
}
