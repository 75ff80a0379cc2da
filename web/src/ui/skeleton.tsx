import { COMMON } from '../text/common.ts';
import { useTexts } from '../text/texts.ts';

/** What stands where data is still read. `rows`: how many lines of it */
export function Skeleton({ rows = 4 }: { rows?: number }) {
  const t = useTexts(COMMON);
  return (
    <div class="skeleton" role="status" aria-label={t.loading}>
      {Array.from({ length: rows }, (_, row) => (
        <span key={row} />
      ))}
    </div>
  );
}
