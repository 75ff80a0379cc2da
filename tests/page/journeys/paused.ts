import { STREAM_TEXTS } from '../../../web/src/views/stream/texts.ts';
import { eventually } from '../../support/eventually.ts';
import { type Language, SHOWN_WITHIN_MS } from '../page-system.ts';
import { type Given, Reader } from './reader.ts';

/** A stream that its reader has stopped, to look at it. */
export function itHoldsStill(given: () => Given, language: Language): void {
  const stream = STREAM_TEXTS[language];

  it('shows windows of the size that is chosen, each once, also of one that was not read before', async () => {
    const reader = await Reader.at(given(), language, '/stream?size=1m');
    const rows = reader.page.getByRole('table', { name: stream.windowsShown }).getByRole('row');
    const windows = () =>
      rows.evaluateAll((all) =>
        all
          .filter((row) => row.querySelector('td'))
          .map((row) => ({
            window: row.querySelector('th')?.textContent ?? '',
            total: Number(row.querySelectorAll('td')[1]?.textContent?.replaceAll(/\D/g, '')),
          })),
      );
    await reader.page.locator('.chart[data-curves*="Hassan"]').waitFor();
    // The table stays open when it is of another size.
    await reader.page.getByText(stream.asTable, { exact: true }).click();
    await reader.button(stream.pause).click();
    await reader.page.getByRole('radio', { name: stream['1d'], exact: true }).check();
    await reader.page.locator('.chart[data-size="1d"][data-curves*="Hassan"]').waitFor();
    // Customers are read before the total of all.
    const days = await eventually(windows, (read) => read.some(({ total }) => total > 0), SHOWN_WITHIN_MS);
    expect(new Set(days.map(({ window }) => window)).size).toBe(days.length);
    for (const { window } of days) expect(window).not.toContain(':');
    await reader.leaves();
  });
}
