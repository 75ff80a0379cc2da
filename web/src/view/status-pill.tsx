import type { Connection } from '../feed/connection.ts';
import { age } from './format.ts';
import { useSeconds } from './use-browser.ts';

const WORDS: Record<Connection['state'], string> = {
  connecting: 'Connexion…',
  live: 'En direct',
  back: 'Connexion rétablie',
  lost: 'Connexion perdue',
};

/** How old the data is, read anew each second; outside the announced part, or it would be read out each time. */
function Age({ lastData }: { lastData: number | undefined }) {
  const now = useSeconds();
  if (lastData === undefined) return <span class="pill-age">aucune donnée reçue</span>;
  return <span class="pill-age">données d’il y a {age(now - lastData)}</span>;
}

export const StatusPill = ({ connection }: { connection: Connection }) => (
  <div class="pill" data-connection={connection.state}>
    <span class="dot" aria-hidden="true" />
    <span role="status">{WORDS[connection.state]}</span>
    {connection.state === 'lost' && <Age lastData={connection.lastData} />}
  </div>
);
