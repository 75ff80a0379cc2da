import { useQuery } from '@tanstack/preact-query';
import { COMMON } from '../../text/common.ts';
import { useFormats, useTexts } from '../../text/texts.ts';
import { Answer } from '../../ui/answer.tsx';
import type { WindowRow } from './answers.ts';
import type { Metric } from './curves/curves.ts';
import { SIZES, type SizeName } from './curves/sizes.ts';
import { stream } from './feed/stream.ts';
import { STREAM_TEXTS } from './texts.ts';
import { useNames } from './use-names.ts';
import { useWindowTimes } from './window-times.ts';

const SHOWN = 10;
const EVERY_MS = 5_000;
/** Of windows shorter than this the last whole one is shown: the one that runs has hardly begun. */
const SHORT_MS = 3_600_000;

const atOf = (size: SizeName, now: number): number =>
  SIZES[size].ms < SHORT_MS ? now - SIZES[size].ms : now;

function Ranking({ rows, metric }: { rows: readonly WindowRow[]; metric: Metric }) {
  const t = useTexts(STREAM_TEXTS);
  const { euros } = useFormats();
  const keys = rows.map(({ key }) => key).filter((key) => key !== null);
  const nameOf = useNames(keys);
  return (
    <ol class="ranking">
      {rows.map((row) => (
        <li key={row.key} data-top={row.key}>
          <span title={row.key ?? undefined}>{nameOf(row.key ?? '')}</span>
          <span class="figure">{metric === 'count' ? t.countedFactures(row.count) : euros(row.sum)}</span>
        </li>
      ))}
    </ol>
  );
}

interface TopProps {
  size: SizeName;
  metric: Metric;
  now: () => number;
  paused: boolean;
}

/** The customers with the largest figures in one window. */
export function Top({ size, metric, now, paused }: TopProps) {
  const t = useTexts(STREAM_TEXTS);
  const { unknown } = useTexts(COMMON);
  const { window } = useWindowTimes(size);
  const top = useQuery({
    queryKey: ['analytics', 'top', size, metric],
    queryFn: ({ signal }) => stream.top({ size, at: atOf(size, now()), by: metric, limit: SHOWN }, signal),
    refetchInterval: paused ? false : EVERY_MS,
  });
  const [first] = top.data ?? [];
  return (
    <section class="card" aria-labelledby="top">
      <h2 id="top">{t.top}</h2>
      <p class="chart-caption">{first ? window(Date.parse(first.start), Date.parse(first.end)) : unknown}</p>
      <Answer query={top}>
        {(rows) =>
          rows.length === 0 ? <p class="empty">{t.topNone}</p> : <Ranking rows={rows} metric={metric} />
        }
      </Answer>
    </section>
  );
}
