import type { ComponentChildren } from 'preact';
import { useFormats, useTexts } from '../../text/texts.ts';
import { Fitting } from '../../ui/fitting.tsx';
import type { Summary } from './answers.ts';
import type { Metric } from './curves/curves.ts';
import { STREAM_TEXTS } from './texts.ts';
import type { Polled } from './use-poll.ts';

const UNKNOWN = '–';

const Tile = ({ name, value, children }: { name: string; value: string; children: ComponentChildren }) => (
  <div class="tile card">
    <dt>{name}</dt>
    <dd class="tile-value">
      <Fitting text={value} />
    </dd>
    <dd class="tile-note">{children}</dd>
  </div>
);

const shown = <T,>(value: T | null | undefined, format: (value: T) => string): string =>
  value === null || value === undefined ? UNKNOWN : format(value);

interface TilesProps {
  summary: Polled<Summary>;
  /** What the last minute adds. */
  minute: Record<Metric, number>;
}

/** The figures of the whole stream, each with what the last minute adds. */
export function Tiles({ summary, minute }: TilesProps) {
  const t = useTexts(STREAM_TEXTS);
  const { addedEuros, count, duration, euros } = useFormats();
  const { value } = summary;
  return (
    <dl class="tiles" aria-label={t.totals} data-stale={summary.failed}>
      <Tile name={t.billed} value={shown(value?.totals.sum, euros)}>
        {t.inAMinute(addedEuros(minute.sum))}
      </Tile>
      <Tile name={t.factures} value={shown(value?.totals.count, count)}>
        {t.addedFactures(minute.count)}
      </Tile>
      <Tile name={t.freshness} value={shown(value?.freshness, duration)}>
        {t.sinceUpdate}
      </Tile>
      <Tile name={t.lag} value={shown(value?.lag, t.messages)}>
        {value?.lag === null ? t.kafkaSilent : t.waitingInKafka}
      </Tile>
    </dl>
  );
}
