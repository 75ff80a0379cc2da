/** An entry of the Event Timing API. Milliseconds since the page was loaded; `duration` is a multiple of 8. */
export interface EventEntry {
  /** The same for events of one press of a key or button, 0 for an event that is part of none. */
  interactionId: number;
  startTime: number;
  /** Until the next paint. */
  duration: number;
}

/** A press of a key or button: from its first event, and as long as the slowest of its events took to the next paint. */
export type Interaction = Pick<EventEntry, 'startTime' | 'duration'>;

/** What takes less than 16 ms is not reported: 8 is the most that it is rounded to. */
const UNREPORTED_MS = 8;
/** Of so many interactions one is left out. */
const ONE_OF = 50;

export function interactionsOf(entries: readonly EventEntry[]): Interaction[] {
  const byId = Map.groupBy(
    entries.filter(({ interactionId }) => interactionId > 0),
    ({ interactionId }) => interactionId,
  );
  return [...byId.values()].map((events) => ({
    startTime: Math.min(...events.map(({ startTime }) => startTime)),
    duration: Math.max(...events.map(({ duration }) => duration)),
  }));
}

/** The longest in milliseconds; what is not reported took no longer than is said for none. */
export const longest = (interactions: readonly Interaction[]): number =>
  Math.max(UNREPORTED_MS, ...interactions.map(({ duration }) => duration));

/**
 * Interaction to Next Paint, as web.dev/articles/inp defines it: the longest, without one for each fifty; in milliseconds.
 * @param count of all, those too that were too short to be reported
 */
export function nextPaintOf(interactions: readonly Interaction[], count: number): number {
  const sorted = interactions.toSorted((a, b) => b.duration - a.duration);
  return longest(sorted.slice(Math.floor(count / ONE_OF)));
}

/** Milliseconds since the page was loaded at which something was begun. */
export interface Begun {
  name: string;
  at: number;
}

/** What happened from the beginning of each until that of the next, by its name. */
export function byBeginning(
  interactions: readonly Interaction[],
  begun: readonly Begun[],
): Map<string, Interaction[]> {
  return new Map(
    begun.map(({ name, at }, index) => {
      const until = begun[index + 1]?.at ?? Number.POSITIVE_INFINITY;
      return [name, interactions.filter(({ startTime }) => startTime >= at && startTime < until)];
    }),
  );
}
