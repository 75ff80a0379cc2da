import { allTime, type Span } from '../../functions/analytics/epochs/epochs.ts';

/**
 * The spans once an epoch has taken over from a time on, in ms: what starts before stays with those that answered for
 * it. Epochs of a topic that is gone keep what they have, since their records are on no other.
 */
export function takenOver(spans: readonly Span[], epoch: number, from: number): Span[] {
  const former = spans
    .filter((span) => span.epoch !== epoch)
    .map((span) => (span.closed ? span : { ...span, to: Math.min(span.to, from) }))
    .filter((span) => span.from < span.to);
  return [...former, { ...allTime(epoch), from }];
}

/** The spans once a topic was created anew: what its predecessors counted stands, and the new epoch adds to it. */
export const recreated = (spans: readonly Span[], epoch: number): Span[] => [
  ...spans.map((span) => ({ ...span, closed: true })),
  allTime(epoch),
];
