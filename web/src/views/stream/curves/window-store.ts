import type { WindowRow } from '../answers.ts';

/** How much of the past the page shows, in milliseconds. */
export const SHOWN_MS = 120_000;
/** The windows the curves are made of, in milliseconds. */
export const LENGTH_MS = 5_000;

const lengthOf = ({ start, end }: WindowRow): number => Date.parse(end) - Date.parse(start);

const identity = ({ key, start }: WindowRow): string => JSON.stringify([key, start]);

/** The rows of 5 s windows of the last two minutes; a row that comes again replaces the one it was. */
export class WindowStore {
  readonly #rows = new Map<string, WindowRow>();

  /** `now`: milliseconds since the Unix epoch, by the server's clock. */
  apply(rows: readonly WindowRow[], now: number): void {
    for (const row of rows) if (lengthOf(row) === LENGTH_MS) this.#rows.set(identity(row), row);
    for (const [id, row] of this.#rows) if (Date.parse(row.end) <= now - SHOWN_MS) this.#rows.delete(id);
  }

  get rows(): WindowRow[] {
    return [...this.#rows.values()];
  }
}
