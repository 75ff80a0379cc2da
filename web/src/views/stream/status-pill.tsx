import { useTexts } from '../../text/texts.ts';
import { useSeconds } from '../../ui/use-browser.ts';
import type { Connection } from './feed/connection.ts';
import { STREAM_TEXTS } from './texts.ts';

/** How old the data is, read anew each second; outside the announced part, or it would be read out each time. */
function Age({ lastData }: { lastData: number | undefined }) {
  const t = useTexts(STREAM_TEXTS);
  const now = useSeconds();
  if (lastData === undefined) return <span class="pill-age">{t.noData}</span>;
  return <span class="pill-age">{t.dataAge(now - lastData)}</span>;
}

export function StatusPill({ connection }: { connection: Connection }) {
  const t = useTexts(STREAM_TEXTS);
  return (
    <div class="pill" data-connection={connection.state}>
      <span class="dot" aria-hidden="true" />
      <span role="status">{t[connection.state]}</span>
      {connection.state === 'lost' && <Age lastData={connection.lastData} />}
    </div>
  );
}
