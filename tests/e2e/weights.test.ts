import { builtWeights, weightOfAll } from '../../web/weights.ts';
import { launchBrowser } from './browser.ts';
import { FAKE_PAGE, FakeApi } from './fake-api.ts';

/** As `gzip -9` sends them. */
const MAX_BYTES = { firstView: 60 * 1_024, page: 250_000, reference: 80 * 1_024 };

describe('what is loaded', () => {
  it('at the first view is light, and no more than that is loaded then', async () => {
    const browser = await launchBrowser();
    try {
      const context = await browser.newContext();
      const api = new FakeApi();
      await api.serve(context);
      const page = await context.newPage();
      await page.goto(FAKE_PAGE);
      await page.locator('main:has(> *):not(:has(.skeleton))').waitFor();
      const files = new Set(api.loaded.map((path) => path || 'index.html'));
      expect(files.size).toBeGreaterThan(2);
      expect(weightOfAll(files)).toBeLessThanOrEqual(MAX_BYTES.firstView);
      expect(weightOfAll(files)).toBeLessThan(builtWeights().page);
    } finally {
      await browser.close();
    }
  });

  it('by the whole page, and by the reference, is light', () => {
    const { start, parts, page, reference } = builtWeights();
    expect(page).toBeLessThanOrEqual(MAX_BYTES.page);
    expect(reference).toBeLessThanOrEqual(MAX_BYTES.reference);
    // Each file belongs to the start or to a part.
    const sum = Object.values(parts).reduce((all, part) => all + part, start);
    expect(sum).toBeGreaterThanOrEqual(page);
  });
});
