import { formatsOf } from '../../../web/src/text/formats.ts';
import { STREAM_TEXTS } from '../../../web/src/views/stream/texts.ts';
import { LANGUAGES, type Language, SHOWN_WITHIN_MS } from '../page-system.ts';
import { need } from '../seed.ts';
import { type Given, Reader } from './reader.ts';

/** Of the windows that the curves are made of, in milliseconds. */
const WINDOW_MS = 5_000;
/** Windows that pass while there is no connection: 30 s. */
const MISSED = 6;

/** A window by its times as a reader sees them, and the number of its factures. */
type Counted = [window: string, total: number];

/** The windows of the table, newest first. */
const shownWindows = (reader: Reader, language: Language): Promise<Counted[]> =>
  reader.page
    .getByRole('table', { name: STREAM_TEXTS[language].windowsShown })
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
async function countedBetween({ api }: Given, from: number, to: number, language: Language) {
  const query = { size: '5s', from: new Date(from).toISOString(), to: new Date(to).toISOString() } as const;
  const { windows } = need(await api.GET('/analytics/windows', { params: { query } }))._embedded;
  const counts = new Map(windows.map(({ start, count }) => [Date.parse(start), count]));
  const starts = Array.from({ length: (to - from) / WINDOW_MS }, (_, back) => to - (back + 1) * WINDOW_MS);
  const { time } = formatsOf(language);
  return starts.map(
    (start): Counted => [`${time(start)} – ${time(start + WINDOW_MS)}`, counts.get(start) ?? 0],
  );
}

async function opensTheTable(given: Given, language: Language): Promise<Reader> {
  const reader = await Reader.at(given, language, '/stream');
  await reader.reads(STREAM_TEXTS[language].live);
  await reader.page.getByText(STREAM_TEXTS[language].asTable, { exact: true }).click();
  return reader;
}

/** Once the page shows all that was counted meanwhile, or time is up: both, to be compared. */
async function comparedBetween(given: Given, reader: Reader, from: number, to: number, language: Language) {
  const until = Date.now() + SHOWN_WITHIN_MS;
  for (;;) {
    const counted = await countedBetween(given, from, to, language);
    const windows = await shownWindows(reader, language);
    const at = windows.findIndex(([window]) => window === counted[0]?.[0]);
    const shown = windows.slice(at, at + MISSED);
    if (JSON.stringify(shown) === JSON.stringify(counted) || Date.now() > until) return { shown, counted };
  }
}

/** A connection that is lost for both at the same time, since it takes half a minute. */
export function itMissesNoWindow(given: () => Given): void {
  it('shows each window of 30 s without a connection as the API counts it afterwards, none lacking and none twice', async () => {
    const readers: { language: Language; reader: Reader }[] = [];
    for (const language of LANGUAGES)
      readers.push({ language, reader: await opensTheTable(given(), language) });
    const each = <T>(act: (reader: Reader, language: Language) => Promise<T>): Promise<T[]> =>
      Promise.all(readers.map(({ reader, language }) => act(reader, language)));
    await each(({ page }) => page.context().setOffline(true));
    const lost = Date.now();
    const first = lost - (lost % WINDOW_MS);
    const last = first + MISSED * WINDOW_MS;
    await each((reader, language) => reader.reads(STREAM_TEXTS[language].lost));
    await each(({ page }) => page.waitForFunction((until) => Date.now() > until, last + WINDOW_MS));
    await each(({ page }) => page.context().setOffline(false));
    await each(({ page }) => page.locator('.pill[data-connection=live]').waitFor());
    const found = await each((reader, language) => comparedBetween(given(), reader, first, last, language));
    expect(found.map(({ shown }) => shown)).toEqual(found.map(({ counted }) => counted));
    for (const { counted } of found)
      expect(Math.max(...counted.map(([, total]) => total))).toBeGreaterThan(0);
    await each((reader) => reader.leaves());
  });
}
