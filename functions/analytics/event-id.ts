import type { ReadHead } from './window-store.ts';

/** How far a client of the event stream has seen each partition. */
export type Seen = ReadonlyMap<number, { lastOffset: number; streamTime: number }>;

const FORM = /^(\d+);((?:\d+=-?\d+@-?\d+,?)*)$/;

/** An event's id: the epoch, and of each head its offset and stream time, e.g. `1;0=41@1700000000000,2=7@…`. */
export const writeEventId = (epoch: number, heads: readonly ReadHead[]): string =>
  `${epoch};${heads.map((head) => `${head.partition}=${head.lastOffset}@${head.streamTime}`).join(',')}`;

/** What a `Last-Event-ID` has seen; `undefined` for none, a malformed one, or one of another epoch. */
export function readEventId(id: string | undefined, epoch: number): Seen | undefined {
  const [, madeIn, heads] = FORM.exec(id ?? '') ?? [];
  if (heads === undefined || Number(madeIn) !== epoch) return undefined;
  const numbers = heads
    .split(',')
    .filter(Boolean)
    .map((head) => head.split(/[=@]/).map(Number));
  return new Map(
    numbers.map(([partition = 0, lastOffset = -1, streamTime = -1]) => [
      partition,
      { lastOffset, streamTime },
    ]),
  );
}
