import { useMemo, useState } from 'preact/hooks';
import { useFilters } from '../../routing/filters.ts';
import { useLanguage } from '../../text/language.ts';
import { useTexts } from '../../text/texts.ts';
import { Chart } from './chart.tsx';
import { EVER, type Metric, totalOf } from './curves/curves.ts';
import { SIZES, type SizeName, sizeOf } from './curves/sizes.ts';
import { Factures } from './factures.tsx';
import { stream } from './feed/stream.ts';
import { EVERY_MS } from './feed/stream-api.ts';
import { StreamFrame } from './frame.tsx';
import { Ledger } from './ledger.tsx';
import { Pause, useHeld } from './pause.tsx';
import { Services } from './services.tsx';
import { StatusPill } from './status-pill.tsx';
import './style.css';
import { STREAM_TEXTS } from './texts.ts';
import { Tiles } from './tiles.tsx';
import { Top } from './top.tsx';
import { type Analytics, useAnalytics } from './use-analytics.ts';
import { useHistory, type Windows } from './use-history.ts';
import { usePoll } from './use-poll.ts';
import { useZoom } from './use-zoom.ts';

const MINUTE_MS = 60_000;

/** The windows of a size: those of the live feed, or what is read of the larger ones. */
function useWindows(size: SizeName, { store, changes, clock }: Analytics, backMs: number): Windows {
  const history = useHistory(size, clock, backMs);
  const live = useMemo(() => ({ store, changes, customersSince: EVER, failed: false }), [changes]);
  return size === '5s' ? live : history;
}

/** What is shown beside the curves; each part is rendered when it has something new. */
function useParts({ clock, store, changes, revivals }: Analytics, isPaused: boolean) {
  const { language } = useLanguage();
  const summary = useHeld(usePoll(stream.summary, EVERY_MS.summary, revivals), isPaused);
  const factures = useHeld(usePoll(stream.factures, EVERY_MS.factures, revivals), isPaused);
  const health = usePoll(stream.health, EVERY_MS.health, revivals);
  const registry = usePoll(stream.registry, EVERY_MS.registry, revivals);
  const minute = useHeld(
    useMemo(() => totalOf(store, clock.at(Date.now()), MINUTE_MS), [changes]),
    isPaused,
  );
  return {
    tiles: useMemo(() => <Tiles summary={summary} minute={minute} />, [summary, minute, language]),
    factures: useMemo(() => <Factures page={factures} />, [factures, language]),
    services: useMemo(() => <Services registry={registry} health={health} />, [registry, health, language]),
    ledger: useMemo(() => <Ledger summary={summary} />, [summary, language]),
  };
}

/** The stream of factures as it flows. */
export function View() {
  const t = useTexts(STREAM_TEXTS);
  const [filters, change] = useFilters();
  const size = sizeOf(filters.size);
  const metric: Metric = filters.by === 'sum' ? 'sum' : 'count';
  const [paused, setPaused] = useState<number>();
  const analytics = useAnalytics();
  const now = () => analytics.clock.at(paused ?? Date.now());
  const zoomed = useZoom(size, now);
  const { shownMs } = SIZES[size];
  const backMs = Math.ceil((now() - zoomed.range().from) / shownMs) * shownMs;
  const windows = useWindows(size, analytics, backMs);
  const parts = useParts(analytics, paused !== undefined);
  return (
    <StreamFrame
      title={t.title}
      mark={<StatusPill connection={analytics.connection} />}
      actions={<Pause since={paused} onChange={setPaused} />}
    >
      <div class="stream" data-stale={analytics.connection.state === 'lost'}>
        {parts.tiles}
        <Chart
          connection={analytics.connection}
          onSize={(chosen) => change({ size: chosen === '5s' ? undefined : chosen })}
          onMetric={(chosen) => change({ by: chosen === 'count' ? undefined : chosen })}
          {...{ windows, size, metric, zoomed, now, paused }}
        />
        <div class="below">
          <div class="beside">
            {parts.factures}
            <Top size={size} metric={metric} now={now} paused={paused !== undefined} />
          </div>
          <div class="beside">
            {parts.services}
            {parts.ledger}
          </div>
        </div>
      </div>
    </StreamFrame>
  );
}
