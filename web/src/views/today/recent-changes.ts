import type { Schemas } from '@facturation/api-client';

export type Change = Schemas['AuditEntry'];

/** The first page of the audit trail since a moment, oldest first, and whether there is more behind it. */
export interface ChangePage {
  changes: readonly Change[];
  more: boolean;
}
/** Reads it. `since`: milliseconds since the Unix epoch */
export type AskSince = (since: number) => Promise<ChangePage>;

const MINUTE_MS = 60_000;
const DAY_MS = 1_440 * MINUTE_MS;
/** How far back is looked: what is quick to read first, then what a quiet system needs. Milliseconds. */
const SPANS_MS = [10 * MINUTE_MS, DAY_MS, 31 * DAY_MS];
/** A span in which no system is expected to change more than a page holds. Milliseconds. */
const SHORTEST_MS = 1_000;
/** So often a span between one that is too long and one that is too short is tried. */
const MOST_TRIES = 9;
/** A change of the last moments may appear later than one that was made after it. Milliseconds. */
const UNSETTLED_MS = MINUTE_MS;
/** So many are kept. */
const MOST_KEPT = 50;

/**
 * The last changes, newest first.
 * @param known what was found before, newest first: then only what is new is asked for
 * @param enough so many suffice
 */
export async function recentChanges(
  ask: AskSince,
  now: number,
  enough: number,
  known: readonly Change[] = [],
): Promise<Change[]> {
  const [newest] = known;
  if (!newest || known.length < enough) return searched(ask, now, enough);
  const { changes, more } = await ask(Date.parse(newest.time) - UNSETTLED_MS);
  if (more) return searched(ask, now, enough);
  const versions = new Set(changes.map(keyOf));
  return [...changes.toReversed(), ...known.filter((change) => !versions.has(keyOf(change)))]
    .sort((one, other) => (one.time < other.time ? 1 : -1))
    .slice(0, MOST_KEPT);
}

const keyOf = ({ resource, version }: Change): string => `${resource} ${version}`;

/**
 * The API has changes oldest first from any moment on, so the moment is looked for from which one page holds enough of
 * them and ends with the last.
 */
async function searched(ask: AskSince, now: number, enough: number): Promise<Change[]> {
  let found: readonly Change[] = [];
  let tooShort = SHORTEST_MS;
  let tooLong: number | undefined;
  for (const span of SPANS_MS) {
    const { changes, more } = await ask(now - span);
    if (more) {
      tooLong = span;
      break;
    }
    found = changes;
    tooShort = span;
    if (found.length >= enough) break;
  }
  for (let tries = 0; tooLong !== undefined && found.length < enough && tries < MOST_TRIES; tries++) {
    const span = Math.sqrt(tooShort * tooLong);
    const { changes, more } = await ask(now - span);
    if (more) tooLong = span;
    else {
      found = changes;
      tooShort = span;
    }
  }
  return found.toReversed();
}
