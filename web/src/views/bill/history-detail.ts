import type { Entry } from '../../parts/history/history.tsx';
import type { Formats } from '../../text/formats.ts';

/** What is known of a payment in the trail: cents. */
const amountOf = (payment: unknown): number | undefined => {
  const { amount } = (payment ?? {}) as { amount?: unknown };
  return typeof amount === 'number' ? amount : undefined;
};

/** What is to be said of a change of a bill: its number, what was paid, why it was taken back. */
export function billDetailOf({ euros }: Pick<Formats, 'euros'>): (entry: Entry) => string | undefined {
  return ({ details: { number, payment, reason } = {} }) => {
    const cents = amountOf(payment);
    const said = [number, cents === undefined ? undefined : euros(cents / 100), reason];
    return said.filter((part) => typeof part === 'string').join(' · ') || undefined;
  };
}
