import type { WindowRow } from '../answers.ts';

/** Asks for the windows of a customer (null: the total) that start in a range, newest first, page by page. */
export type AskWindows = (
  key: string | null,
  range: { from: number; to?: number | undefined },
  signal: AbortSignal,
) => AsyncIterable<readonly WindowRow[]>;

/** An older window than this changes so rarely that it is not asked for again. Windows, and milliseconds. */
const RECENT_WINDOWS = 3;
const RECENT_MS = 15 * 60_000;

/** What has been read of a line. Milliseconds since the Unix epoch. */
interface Known {
  /** Every window that starts at or after is known. */
  from: number;
  /** As of when. */
  at: number;
}

/**
 * Keeps the windows of some lines known from a time on: reads what is missing, and again what may still change. One
 * that has closed is not asked for again, so that following a day of minutes costs one small answer for each line.
 */
export class History {
  readonly #known = new Map<string | null, Known>();
  readonly #ask: AskWindows;
  readonly #ms: number;
  readonly #onRows: (rows: readonly WindowRow[]) => void;

  /** @param ms length of a window */
  constructor(ask: AskWindows, ms: number, onRows: (rows: readonly WindowRow[]) => void) {
    this.#ask = ask;
    this.#ms = ms;
    this.#onRows = onRows;
  }

  /** Brings each line up to date. @throws {Error} when one cannot be read; what was read stays */
  async follow(lines: ReadonlyMap<string | null, number>, now: number, signal: AbortSignal): Promise<void> {
    await Promise.all([...lines].map(([key, from]) => this.#followOne(key, from, now, signal)));
  }

  async #followOne(key: string | null, from: number, now: number, signal: AbortSignal): Promise<void> {
    const known = this.#known.get(key);
    if (!known) {
      await this.#read(key, { from }, signal);
      this.#known.set(key, { from, at: now });
      return;
    }
    const recent = known.at - Math.max(RECENT_MS, RECENT_WINDOWS * this.#ms);
    await this.#read(key, { from: Math.max(known.from, recent) }, signal);
    known.at = now;
    if (from >= known.from) return;
    await this.#read(key, { from, to: known.from }, signal);
    known.from = from;
  }

  async #read(key: string | null, range: { from: number; to?: number }, signal: AbortSignal): Promise<void> {
    for await (const rows of this.#ask(key, range, signal)) this.#onRows(rows);
  }
}
