import type { Entry } from '../../parts/history/history.tsx';
import { paidOf } from '../../parts/records/paid.ts';
import type { Formats } from '../../text/formats.ts';

/** What is to be said of a change of a bill: its number, what was paid, why it was taken back. */
export function billDetailOf({ euros }: Pick<Formats, 'euros'>): (entry: Entry) => string | undefined {
  return ({ details = {} }) => {
    const { number, reason } = details;
    const paid = paidOf(details);
    const said = [number, paid === undefined ? undefined : euros(paid), reason];
    return said.filter((part) => typeof part === 'string').join(' · ') || undefined;
  };
}
