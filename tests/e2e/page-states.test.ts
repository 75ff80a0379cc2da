import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { launchBrowser } from './browser.ts';
import { FAKE_PAGE, FakeApi } from './fake-api.ts';

const PHONE = { width: 390, height: 844 };
const status = (page: Page, words: string) => page.getByRole('status').filter({ hasText: words }).waitFor();

/** The page before an API that says what a case needs, under a stage's prefix. */
describe('the view of the stream', () => {
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let api: FakeApi;
  let complaints: string[];

  const given = async (state: Partial<FakeApi> = {}, options: BrowserContextOptions = {}) => {
    context = await browser.newContext({ locale: 'fr-FR', ...options });
    api = Object.assign(new FakeApi(), state);
    complaints = [];
    await api.serve(context);
    page = await context.newPage();
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(`${FAKE_PAGE}#/stream`);
  };
  const curves = () => page.locator('.chart').getAttribute('data-curves');
  const shown = (selector: string) => page.locator(selector).allInnerTexts();

  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterEach(() => context.close());
  afterAll(() => browser.close());

  it('shows curves, totals, factures and services, and asks nothing outside its prefix', async () => {
    await given();
    await page.locator('[data-facture]').first().waitFor();
    await status(page, 'En direct');
    expect(await curves()).toBe('Abir,Hassan,Zaid');
    expect(await shown('.tile-value')).toEqual(
      expect.arrayContaining([expect.stringMatching(/5.784.326,50.€/)]),
    );
    expect(await page.locator('[data-facture]').count()).toBe(10);
    await page.locator('[data-service]').nth(4).waitFor();
    expect(await page.locator('[data-service][data-status=live]').count()).toBe(4);
    expect(await page.locator('[data-service][data-status=idle]').textContent()).toContain('au repos');
    expect(await page.locator('[data-dependency][data-status=UP]').count()).toBe(2);
    expect(api.foreign).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('says what credits take off', async () => {
    await given({ areCredits: true, summary: { totals: { count: 24, sum: -1_234.5 } } });
    await status(page, 'En direct');
    await page.getByRole('radio', { name: 'Montant' }).check();
    await page.locator('[data-metric=sum]').waitFor();
    expect(await shown('.tile-value')).toEqual(
      expect.arrayContaining([expect.stringMatching(/^-1.234,50.€$/)]),
    );
    expect((await shown('.tile-note'))[0]).toMatch(/^- [\d\s]+,\d\d.€ en une minute$/);
    for (const figure of await shown('.legend-value')) expect(figure).toMatch(/^-[\d\s]+,\d\d.€$/);
    expect(complaints).toEqual([]);
  });

  it('draws customers by the names of members of every object', async () => {
    await given({ customers: ['__proto__', 'constructor', 'toString'] });
    await status(page, 'En direct');
    expect(await curves()).toBe('__proto__,constructor,toString');
    expect(await shown('.legend-name')).toEqual(['__proto__', 'constructor', 'toString', 'Total']);
    expect(complaints).toEqual([]);
  });

  it('names a partition that stands still, since when, and why', async () => {
    const standstill = { topic: 'FACTURATION', partition: 2, offset: 7, group: 'g', reason: 'log damaged' };
    await given({ standstills: [{ ...standstill, since: '2026-03-01T09:30:00.000Z' }] });
    const row = page.locator('[data-standstill="2"]');
    await row.waitFor();
    expect(await row.textContent()).toMatch(/FACTURATION, partition 2.*arrêtée depuis .*log damaged/s);
    expect(complaints).toEqual([]);
  });

  it('runs no script but its own and reaches no host but its own, whatever is slipped into it', async () => {
    await given();
    const slipped = await page.evaluate(async () => {
      const script = document.createElement('script');
      script.textContent = 'window.slipped = true';
      document.body.append(script);
      document.body.insertAdjacentHTML('beforeend', '<img src="data:," onerror="window.slipped = true">');
      await fetch('http://elsewhere.test/').catch(() => undefined);
      return 'slipped' in window;
    });
    expect(slipped).toBe(false);
    expect(api.foreign).toEqual([]);
  });

  it('draws on its canvas', async () => {
    await given();
    await page.locator('[data-last-point]').waitFor();
    const colours = await page.locator('.plot canvas').evaluate((canvas: HTMLCanvasElement) => {
      const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? {
        data: [],
      };
      const drawn = Array.from({ length: data.length / 4 }, (_, pixel) => [
        ...data.slice(pixel * 4, pixel * 4 + 4),
      ]);
      return new Set(drawn.filter(([, , , alpha]) => alpha === 255).map(String)).size;
    });
    expect(colours).toBeGreaterThanOrEqual(3);
  });

  it('asks for what changed since the last event', async () => {
    await given();
    await page.locator('[data-last-point]').waitFor();
    await expect(
      page.waitForRequest((request) => request.headers()['last-event-id'] !== undefined),
    ).resolves.toBeDefined();
  });

  it('changes from number to amount, and hides a curve', async () => {
    await given();
    await page.getByRole('radio', { name: 'Montant' }).check();
    await page.locator('[data-metric=sum]').waitFor();
    const hassan = page.getByRole('button', { name: /Hassan/ });
    expect(await hassan.textContent()).toContain('€');
    await hassan.click();
    expect(await hassan.getAttribute('aria-pressed')).toBe('false');
  });

  it('says when there is no facture yet', async () => {
    await given({ empty: true });
    await page.getByText('Aucune facture pour l’instant.').waitFor();
    await page.getByText('Aucune facture depuis deux minutes.').waitFor();
    expect(complaints).toEqual([]);
  });

  it('says when the connection is lost, how old the data is, and when it is back', async () => {
    await given();
    await status(page, 'En direct');
    api.down = true;
    await status(page, 'Connexion perdue');
    await page.getByText(/données d’il y a \d+ s/).waitFor();
    api.down = false;
    await status(page, 'Connexion rétablie');
    await status(page, 'En direct');
  });

  it('draws eight customers at most and counts the others', async () => {
    await given({ customers: Array.from({ length: 11 }, (_, index) => `Client ${index}`) });
    await page.getByText('3 clients de plus dans le total').waitFor();
    expect((await curves())?.split(',')).toHaveLength(8);
  });

  it('says when the counters do not add up, and when Kafka is silent', async () => {
    await given({ summary: { consumed: 1, lag: null } });
    await page.getByText('le compte n’y est pas').waitFor();
    await page.getByText('Kafka ne répond pas').waitFor();
  });

  it('fits a phone, with long names and large amounts too', async () => {
    const customers = ['Boulangerie-Pâtisserie du Grand Marché de la Place de la République', 'Zaid'];
    await given(
      { customers, summary: { totals: { count: 1e9, sum: 123_456_789_012.34 } } },
      { viewport: PHONE },
    );
    await page.locator('[data-facture]').first().waitFor();
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(PHONE.width);
  });

  it('may be used by keyboard alone', async () => {
    await given();
    await page.locator('[data-last-point]').waitFor();
    await page.locator('[data-service]').nth(4).waitFor();
    await page.getByRole('button', { name: 'Aller au contenu' }).focus();
    await page.keyboard.press('Enter');
    const reached: string[] = [];
    for (let stop = 0; stop < 25; stop += 1) {
      await page.keyboard.press('Tab');
      reached.push(await page.evaluate(() => document.activeElement?.tagName ?? ''));
    }
    const times = (count: number, tag: string) => Array.from({ length: count }, () => tag);
    const parts = ['BUTTON', ...times(6, 'A')];
    const curvesAndZoom = ['INPUT', 'INPUT', ...times(4, 'BUTTON'), 'DIV', ...times(5, 'BUTTON'), 'SUMMARY'];
    expect(reached).toEqual([...parts, ...curvesAndZoom, ...times(5, 'SUMMARY')]);
  });
});
