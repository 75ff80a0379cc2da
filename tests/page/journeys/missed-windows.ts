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

/** What the page shows, and what it ought to. */
interface Compared {
  shown: Counted[];
  counted: Counted[];
}

/** Both, once the page shows all that was counted meanwhile, or time is up. */
async function comparedBetween(
  given: Given,
  reader: Reader,
  from: number,
  to: number,
  language: Language,
): Promise<Compared> {
  const until = Date.now() + SHOWN_WITHIN_MS;
  for (;;) {
    const counted = await countedBetween(given, from, to, language);
    const windows = await shownWindows(reader, language);
    const at = windows.findIndex(([window]) => window === counted[0]?.[0]);
    const shown = windows.slice(at, at + MISSED);
    if (JSON.stringify(shown) === JSON.stringify(counted) || Date.now() > until) return { shown, counted };
  }
}

/** Somebody whose connection is lost for half a minute. @returns what they are shown of it afterwards, and what was counted */
async function missesWindows(given: Given, language: Language): Promise<Compared> {
  const reader = await opensTheTable(given, language);
  const { page } = reader;
  await page.context().setOffline(true);
  const lost = Date.now();
  const first = lost - (lost % WINDOW_MS);
  const last = first + MISSED * WINDOW_MS;
  await reader.reads(STREAM_TEXTS[language].lost);
  await page.waitForFunction((until) => Date.now() > until, last + WINDOW_MS);
  await page.context().setOffline(false);
  await page.locator('.pill[data-connection=live]').waitFor();
  const compared = await comparedBetween(given, reader, first, last, language);
  await reader.leaves();
  return compared;
}

/** Begins what takes most of a minute, for both languages, so that others may be looked at meanwhile. */
export function missWindows(given: Given): Promise<Compared[]> {
  const missed = Promise.all(LANGUAGES.map((language) => missesWindows(given, language)));
  // Said by the test that waits for it.
  missed.catch(() => undefined);
  return missed;
}

export function itMissesNoWindow(missed: () => Promise<Compared[]>): void {
  it('shows each window of 30 s without a connection as the API counts it afterwards, none lacking and none twice', async () => {
    const found = await missed();
    expect(found.map(({ shown }) => shown)).toEqual(found.map(({ counted }) => counted));
    for (const { counted } of found)
      expect(Math.max(...counted.map(([, total]) => total))).toBeGreaterThan(0);
  });
}
