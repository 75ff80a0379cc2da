import { CancelledError, useQueryClient } from '@tanstack/preact-query';
import { useEffect, useState } from 'preact/hooks';
import { RefusedError } from '../api/refused-error.ts';
import { useTexts } from '../text/texts.ts';
import { useToast } from '../ui/toast.tsx';
import { APP_TEXTS } from './texts.ts';
import { useOnline } from './use-online.ts';

/** While nothing answers, everything shown is asked for again so often. Milliseconds. */
const RETRY_MS = 5_000;

/** A refusal is an answer too, and what the page itself took back says nothing. */
const isSilence = (error: unknown): boolean =>
  !(error instanceof RefusedError) && !(error instanceof CancelledError);

/** Whether the last answer came, as far as the page has asked. */
function useReachable(): boolean {
  const queries = useQueryClient();
  const [reachable, setReachable] = useState(true);
  useEffect(
    () =>
      queries.getQueryCache().subscribe((event) => {
        if (event.type !== 'updated') return;
        if (event.action.type === 'success') setReachable(true);
        if (event.action.type === 'error') setReachable(!isSilence(event.action.error));
      }),
    [queries],
  );
  useEffect(() => {
    if (reachable) return;
    const timer = setInterval(() => void queries.refetchQueries({ type: 'active' }), RETRY_MS);
    return () => clearInterval(timer);
  }, [reachable, queries]);
  return reachable;
}

/** Says that what is shown may be old, as long as the network or the server is gone; and when they are back. */
export function Connection() {
  const t = useTexts(APP_TEXTS);
  const toast = useToast();
  const online = useOnline();
  const reachable = useReachable();
  const [lost, setLost] = useState(false);
  const isLost = !online || !reachable;
  useEffect(() => {
    if (lost && !isLost) toast(t.reachable);
    setLost(isLost);
  }, [isLost]);
  return (
    <div role="status" class="connection">
      {isLost && <p class="notice">{online ? t.unreachable : t.offline}</p>}
    </div>
  );
}
