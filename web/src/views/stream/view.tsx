import { useTexts } from '../../text/texts.ts';
import { Chart } from './chart.tsx';
import { Factures } from './factures.tsx';
import { stream } from './feed/stream.ts';
import { EVERY_MS } from './feed/stream-api.ts';
import { StreamFrame } from './frame.tsx';
import { Ledger } from './ledger.tsx';
import { Services } from './services.tsx';
import { StatusPill } from './status-pill.tsx';
import './style.css';
import { STREAM_TEXTS } from './texts.ts';
import { Tiles } from './tiles.tsx';
import { useAnalytics } from './use-analytics.ts';
import { usePoll } from './use-poll.ts';

/** The stream of factures as it flows. */
export function View() {
  const t = useTexts(STREAM_TEXTS);
  const analytics = useAnalytics();
  const summary = usePoll(stream.summary, EVERY_MS.summary, analytics.revivals);
  const factures = usePoll(stream.factures, EVERY_MS.factures, analytics.revivals);
  const health = usePoll(stream.health, EVERY_MS.health, analytics.revivals);
  const registry = usePoll(stream.registry, EVERY_MS.registry, analytics.revivals);
  return (
    <StreamFrame title={t.title} mark={<StatusPill connection={analytics.connection} />}>
      <div class="stream" data-stale={analytics.connection.state === 'lost'}>
        <Tiles summary={summary} curves={analytics.curves} />
        <Chart {...analytics} />
        <div class="below">
          <Factures page={factures} />
          <div class="beside">
            <Services registry={registry} health={health} />
            <Ledger summary={summary} />
          </div>
        </div>
      </div>
    </StreamFrame>
  );
}
