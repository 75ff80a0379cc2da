import type { ReadHead } from '../store/stored.ts';

/** How far a client of the event stream has seen each partition of the live epoch. */
export type Seen = ReadonlyMap<number, { lastOffset: number; closedUpTo: number }>;

const FORM = /^(\d+);((?:\d+=-?\d+@-?\d+,?)*)$/;

/**
 * The id of an event: the live epoch, with the offset and `closedUpTo` of each head, e.g. `1;0=41@1700000000000,2=7@…`.
 */
export function writeEventId(live: number, heads: readonly ReadHead[]): string {
  const positions = heads
    .filter(({ epoch }) => epoch === live)
    .map(({ partition, lastOffset, closedUpTo }) => `${partition}=${lastOffset}@${closedUpTo}`);
  return `${live};${positions.join(',')}`;
}

/** Decodes a `Last-Event-ID`; `undefined` when it is missing, malformed, or of another epoch. */
export function readEventId(id: string | undefined, epoch: number): Seen | undefined {
  const [, madeIn, heads] = FORM.exec(id ?? '') ?? [];
  if (heads === undefined || Number(madeIn) !== epoch) return undefined;
  const numbers = heads
    .split(',')
    .filter(Boolean)
    .map((head) => head.split(/[=@]/).map(Number));
  return new Map(
    numbers.map(([partition = 0, lastOffset = -1, closedUpTo = -1]) => [
      partition,
      { lastOffset, closedUpTo },
    ]),
  );
}
