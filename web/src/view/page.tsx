import { api } from '../feed/api.ts';
import { EVERY_MS } from '../feed/page-api.ts';
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

export function Page({ access }: { access: Access }) {
  const analytics = useAnalytics();
  const summary = usePoll(api.summary, EVERY_MS.summary, analytics.revivals);
  const factures = usePoll(api.factures, EVERY_MS.factures, analytics.revivals);
  const health = usePoll(api.health, EVERY_MS.health, analytics.revivals);
  const registry = usePoll(api.registry, EVERY_MS.registry, analytics.revivals);
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
