import { jest } from '@jest/globals';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { launchBrowser } from './browser.ts';
import { FAKE_PAGE, FakeApi } from './fake-api.ts';
import { type FakeWindow, rowsOf } from './fake-windows.ts';

jest.setTimeout(240_000);

const LIVE_MS = 5_000;
const MINUTE = 60_000;
const OUTAGE_TIMEOUT_MS = 90_000;

/** A row of the table of windows: its start, and the figures that it shows. */
interface ShownWindow {
  start: number;
  running: boolean;
  figures: number[];
}

/** The curves of the stream before an API that says what a case needs. */
describe('the curves of the stream', () => {
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let api: FakeApi;
  let complaints: string[];

  const given = async (place: string, state: Partial<FakeApi> = {}, options: BrowserContextOptions = {}) => {
    context = await browser.newContext({ locale: 'fr-FR', ...options });
    api = Object.assign(new FakeApi(), state);
    complaints = [];
    await api.serve(context);
    page = await context.newPage();
    page.setDefaultTimeout(OUTAGE_TIMEOUT_MS);
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(`${FAKE_PAGE}#${place}`);
    await page.locator('[data-last-point]').waitFor();
  };
  const lastPoint = () => page.locator('.chart').getAttribute('data-last-point');
  const untilLastPoint = (isOther: boolean, before: string | null) =>
    page.waitForFunction(
      ([other, seen]) =>
        (document.querySelector<HTMLElement>('.chart')?.dataset.lastPoint !== seen) === other,
      [isOther, before] as const,
    );
  const plot = () => page.getByRole('slider', { name: 'Fenêtres' });
  const read = () => plot().getAttribute('aria-valuetext');
  const pressed = async (...keys: string[]) => {
    await plot().focus();
    for (const key of keys) await page.keyboard.press(key);
  };

  async function windowsInTable(): Promise<ShownWindow[]> {
    const rows = await page.locator('.windows tbody tr').evaluateAll((all) =>
      all.map((row) => ({
        start: Number((row as HTMLElement).dataset.row),
        cells: [...row.children].map(({ textContent }) => textContent ?? ''),
      })),
    );
    return rows.map(({ start, cells: [, state, ...figures] }) => ({
      start,
      running: state === 'en cours',
      // The last one counts late factures.
      figures: figures.slice(0, -1).map((figure) => Number(figure.replaceAll(/\D/g, ''))),
    }));
  }
  const openTable = async () => {
    await page.getByText('Voir en tableau').click();
    await page.locator('.windows tbody tr').first().waitFor();
  };
  /** What the API says of a window that has ended: the total, then each customer by name. */
  const figuresOf = (start: number, ms: number): number[] => {
    const rows = rowsOf(start, api, Number.MAX_SAFE_INTEGER / 2 + start, ms);
    const inOrder = ({ key: a }: FakeWindow, { key: b }: FakeWindow) =>
      (a ?? '').localeCompare(b ?? '', 'fr');
    return rows.toSorted(inOrder).map(({ count }) => count);
  };

  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterEach(async () => {
    await context.close();
    expect(complaints).toEqual([]);
  });
  afterAll(() => browser.close());

  it('have the name of a customer that is counted by an id, and a bill the way to it', async () => {
    await given('/stream', { customers: ['7', 'Zaid'], records: { 7: 'Boulangerie du Port' } });
    await page.getByRole('button', { name: 'Boulangerie du Port' }).waitFor();
    expect(await page.locator('.chart').getAttribute('data-curves')).toBe('7,Zaid');
  });

  it('have the name of a customer that is no longer there, as the last facture has it', async () => {
    await given('/stream', { customers: ['7', 'Zaid'], names: { 7: 'Boulangerie du Port' } });
    await page.getByRole('button', { name: 'Boulangerie du Port' }).waitFor();
  });

  it('tell two customers of one name apart by the ends of their ids', async () => {
    const ids = ['01a22d8a-ad76-7556-b1eb-0fd8a3228bc7', '01a22d8a-ad76-7556-b1eb-0fd8a3221234'];
    await given('/stream', { customers: ids, records: { [ids[0] ?? '']: 'Abir', [ids[1] ?? '']: 'Abir' } });
    await page.getByRole('button', { name: 'Abir (n° 8bc7)' }).waitFor();
    await page.getByRole('button', { name: 'Abir (n° 1234)' }).waitFor();
    expect(await page.locator('.legend').textContent()).not.toContain(ids[0]?.slice(0, 8));
  });

  it('are those of the API after 30 s without a connection: none lacks, and none comes twice', async () => {
    await given('/stream');
    await openTable();
    api.down = true;
    await page.getByRole('status').filter({ hasText: 'Connexion perdue' }).waitFor();
    await page.getByText(/données d’il y a [3-9]\d s/).waitFor();
    api.down = false;
    await page.getByRole('status').filter({ hasText: 'Connexion rétablie' }).waitFor();
    const back = await lastPoint();
    await untilLastPoint(true, back);
    const shown = (await windowsInTable()).toReversed();
    const starts = shown.map(({ start }) => start);
    const [first = 0] = starts;
    expect(starts).toEqual(starts.map((_, column) => first + column * LIVE_MS));
    expect(starts.length).toBeGreaterThanOrEqual(22);
    const ended = shown.filter(({ running }) => !running);
    expect(ended.map(({ figures }) => figures)).toEqual(ended.map(({ start }) => figuresOf(start, LIVE_MS)));
  });

  it('are of minutes when the address says so, and those of the API', async () => {
    await given('/stream?size=1m');
    expect(await page.getByRole('radio', { name: '1 min' }).isChecked()).toBe(true);
    await openTable();
    // Customers are read after the total.
    await page.waitForFunction(() => !document.querySelector('.legend')?.textContent?.includes('–'));
    await page.locator('.windows tbody tr').nth(58).waitFor();
    const ended = (await windowsInTable()).filter(({ running }) => !running);
    const [newest = 0] = ended.map(({ start }) => start);
    expect(ended.map(({ start }) => start)).toEqual(ended.map((_, back) => newest - back * MINUTE));
    expect(ended.map(({ figures }) => figures)).toEqual(ended.map(({ start }) => figuresOf(start, MINUTE)));
  });

  it('change their length by a switch, which stands in the address', async () => {
    await given('/stream');
    await page.getByRole('radio', { name: '1 h' }).check();
    await page.locator('.chart[data-size="1h"][data-curves]:not([data-curves=""])').waitFor();
    expect(page.url()).toMatch(/#\/stream\?size=1h$/);
  });

  it('are shown over a longer time by the button and the keys, and the whole again', async () => {
    await given('/stream?size=1m');
    const caption = (span: string) =>
      page
        .locator('.chart-caption')
        .filter({ hasText: `(${span})` })
        .first()
        .waitFor();
    await caption('60 min');
    await page.getByRole('button', { name: 'Éloigner' }).click();
    await caption('2 h');
    await pressed('+', '+');
    await caption('40 min');
    await pressed('0');
    await caption('60 min');
  });

  it('are shown over the time that is drawn with the pointer', async () => {
    await given('/stream');
    const box = await page.locator('.plot .u-over').boundingBox();
    if (!box) throw new Error('no plot');
    await page.mouse.move(box.x + box.width * 0.25, box.y + 50);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.5, box.y + 60, { steps: 4 });
    await page.mouse.up();
    await page.mouse.move(0, 0);
    await page.locator('.chart-caption').filter({ hasText: '(30 s)' }).waitFor();
  });

  it('are read one window after the other by the arrows', async () => {
    await given('/stream', { late: [] });
    await pressed('ArrowLeft', 'ArrowLeft');
    const earlier = await read();
    expect(earlier).toMatch(/^\d\d:\d\d:\d\d – \d\d:\d\d:\d\d/);
    await pressed('ArrowLeft');
    await page.waitForFunction(
      (seen) => document.querySelector('[role=slider]')?.getAttribute('aria-valuetext') !== seen,
      earlier,
    );
    await pressed('Escape');
    await page.locator('.chart-caption').filter({ hasText: 'Somme de ce qui est montré' }).waitFor();
  });

  it('mark the windows that a late facture missed', async () => {
    const time = new Date(Date.now() - 30_000).toISOString();
    await given('/stream', { late: [{ time }] });
    await openTable();
    await page.locator('.windows tbody td:last-child').filter({ hasText: '1' }).waitFor();
  });

  it('stand still while the reader pauses by the space bar, and go on', async () => {
    await given('/stream');
    await page.getByRole('heading', { level: 1 }).focus();
    await page.keyboard.press(' ');
    await page.getByRole('status').filter({ hasText: 'En pause' }).waitFor();
    const still = await lastPoint();
    await page.getByText(/données d’il y a [5-9] s/).waitFor();
    expect(await lastPoint()).toBe(still);
    await page.getByRole('button', { name: 'Reprendre' }).click();
    await untilLastPoint(true, still);
  });

  it('stand beside the customers that come first', async () => {
    await given('/stream', { customers: Array.from({ length: 30 }, (_, index) => `Client ${index}`) });
    await page.locator('[data-top]').nth(9).waitFor();
    expect(await page.locator('[data-top]').count()).toBe(10);
  });

  it('cut no amount on a phone, in French and English', async () => {
    for (const locale of ['fr-FR', 'en-GB']) {
      await given(
        '/stream',
        { summary: { totals: { count: 1e9, sum: 123_456_789_012.34 } } },
        { locale, viewport: { width: 360, height: 740 } },
      );
      await page.locator('[data-facture]').first().waitFor();
      const cut = await page
        .locator('.tile-value')
        .evaluateAll((all) =>
          all.filter((tile) => tile.scrollWidth > tile.clientWidth).map(({ textContent }) => textContent),
        );
      expect(cut).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
      if (locale !== 'en-GB') await context.close();
    }
  });
});
