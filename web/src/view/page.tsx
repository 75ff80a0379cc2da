import { api } from '../feed/api.ts';
import type { Access } from '../session/session.ts';
import { Chart } from './chart.tsx';
import { Factures } from './factures.tsx';
import { Identity, Lacking } from './identity.tsx';
import { Ledger } from './ledger.tsx';
import { Logo } from './logo.tsx';
import { Services } from './services.tsx';
import { StatusPill } from './status-pill.tsx';
import { Tiles } from './tiles.tsx';
import { useAnalytics } from './use-analytics.ts';
import { usePoll } from './use-poll.ts';

/** How often each part is asked anew, in milliseconds; the curves' pace is the server's. */
const EVERY = { factures: 2_000, summary: 2_000, health: 10_000, registry: 10_000 };

export function Page({ access }: { access: Access }) {
  const analytics = useAnalytics();
  const summary = usePoll(api.summary, EVERY.summary, analytics.revivals);
  const factures = usePoll(api.factures, EVERY.factures, analytics.revivals);
  const health = usePoll(api.health, EVERY.health, analytics.revivals);
  const registry = usePoll(api.registry, EVERY.registry, analytics.revivals);
  return (
    <>
      <header class="top">
        <Logo />
        <h1>FACTURATION</h1>
        <StatusPill connection={analytics.connection} />
        <Identity access={access} />
      </header>
      <Lacking access={access} />
      <main data-stale={analytics.connection.state === 'lost'}>
        <Tiles summary={summary} curves={analytics.curves} />
        <Chart {...analytics} />
        <div class="below">
          <Factures page={factures} />
          <div class="side">
            <Services registry={registry} health={health} />
            <Ledger summary={summary} />
          </div>
        </div>
      </main>
      <footer>
        <a href="docs">Documentation de l’API</a>
      </footer>
    </>
  );
}
