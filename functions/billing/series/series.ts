import type { SeriesRow } from '../finalizing/rows.ts';
import { formatNumber, parsePattern } from '../numbering/number-pattern.ts';

/** A series as it stands, set or known. */
export type Series = Omit<SeriesRow, 'sellerVersion' | 'timeZone'> & { id: string };

/** A series as answers carry it. */
export function toResource({ id, pattern, start = 1, total, year, last, lastIssueDate, lastHash }: Series) {
  const lastNumber = () => formatNumber(parsePattern(pattern), year, last);
  return {
    id,
    pattern,
    start,
    total,
    ...(total > 0 && { lastNumber: lastNumber(), lastIssueDate, lastHash }),
  };
}
