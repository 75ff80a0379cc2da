import { APP_TEXTS } from '../../../web/src/app/texts.ts';
import { formatsOf } from '../../../web/src/text/formats.ts';
import { PROBLEM_TITLES } from '../../../web/src/text/problems.ts';
import { CUSTOMER_FORM_TEXTS } from '../../../web/src/views/customers/form/texts.ts';
import { STREAM_TEXTS } from '../../../web/src/views/stream/texts.ts';
import { type Language, SHOWN_WITHIN_MS } from '../page-system.ts';
import { need } from '../seed.ts';
import { type Given, Reader } from './reader.ts';
import { unlike } from './records.ts';

/** Of the windows that the curves are made of, in milliseconds. */
const WINDOW_MS = 5_000;
/** Windows that pass while there is no connection. */
const MISSED = 3;

/** A connection that is lost and comes back. */
export function itOutlivesALostConnection(given: () => Given, language: Language): void {
  const app = APP_TEXTS[language];
  const form = CUSTOMER_FORM_TEXTS[language];
  const stream = STREAM_TEXTS[language];
  const { time } = formatsOf(language);

  const namesLike = async (search: string) =>
    need(await given().api.GET('/customers', { params: { query: { search } } }))._embedded.customers.map(
      ({ name }) => name,
    );

  it('saves nothing meanwhile, says so, and saves once what was typed when asked again', async () => {
    const name = unlike('Hors-ligne');
    const reader = await Reader.at(given(), language, '/customers/new');
    const context = reader.page.context();
    await reader.field(form.name).fill(name);
    await reader.field(form.email).fill('e@client.example');
    await context.setOffline(true);
    await reader.reads(app.offline);
    await reader.page.keyboard.press('Control+Enter');
    await reader.reads(PROBLEM_TITLES[language].unreachable);
    await context.setOffline(false);
    await reader.page.getByText(app.offline, { exact: true }).waitFor({ state: 'detached' });
    expect(await namesLike(name)).toEqual([]);
    expect([reader.place, await reader.field(form.name).inputValue()]).toEqual(['/customers/new', name]);
    await reader.page.keyboard.press('Control+Enter');
    await reader.sees(name);
    expect(await namesLike(name)).toEqual([name]);
    await reader.leaves();
  });

  /** The windows of the table, newest first, each with the number of its factures. */
  const shownWindows = (reader: Reader): Promise<[window: string, total: number][]> =>
    reader.page
      .getByRole('table', { name: stream.windowsShown })
      .getByRole('row')
      .evaluateAll((rows) =>
        rows
          .map((row) => [
            row.querySelector('th')?.textContent ?? '',
            Number(row.querySelectorAll('td')[1]?.textContent),
          ])
          .filter((row): row is [string, number] => !Number.isNaN(row[1])),
      );

  /** The same as the API has counted them, from one moment to another. */
  async function countedBetween(from: number, to: number): Promise<[window: string, total: number][]> {
    const query = { size: '5s', from: new Date(from).toISOString(), to: new Date(to).toISOString() } as const;
    const { windows } = need(await given().api.GET('/analytics/windows', { params: { query } }))._embedded;
    const counts = new Map(windows.map(({ start, count }) => [Date.parse(start), count]));
    const starts = Array.from({ length: (to - from) / WINDOW_MS }, (_, back) => to - (back + 1) * WINDOW_MS);
    return starts.map((start) => [`${time(start)} – ${time(start + WINDOW_MS)}`, counts.get(start) ?? 0]);
  }

  it('shows each window of the stream as the API counts it afterwards, none lacking and none twice', async () => {
    const reader = await Reader.at(given(), language, '/stream');
    await reader.reads(stream.live);
    await reader.page.getByText(stream.asTable, { exact: true }).click();
    const now = Date.now();
    const first = now - (now % WINDOW_MS);
    const last = first + MISSED * WINDOW_MS;
    await reader.page.context().setOffline(true);
    await reader.reads(stream.lost);
    await reader.page.waitForFunction((until) => Date.now() > until, last + WINDOW_MS);
    await reader.page.context().setOffline(false);
    await reader.page.locator('.pill[data-connection=live]').waitFor();
    const [newest = ['']] = await countedBetween(first, last);
    const until = Date.now() + SHOWN_WITHIN_MS;
    let counted: Awaited<ReturnType<typeof countedBetween>>;
    let shown: typeof counted;
    do {
      counted = await countedBetween(first, last);
      const windows = await shownWindows(reader);
      const at = windows.findIndex(([window]) => window === newest[0]);
      shown = windows.slice(at, at + MISSED);
    } while (JSON.stringify(shown) !== JSON.stringify(counted) && Date.now() < until);
    expect(shown).toEqual(counted);
    expect(Math.max(...counted.map(([, total]) => total))).toBeGreaterThan(0);
    await reader.leaves();
  });
}
