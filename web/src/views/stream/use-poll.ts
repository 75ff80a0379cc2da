import { useEffect, useState } from 'preact/hooks';
import { poll } from './feed/poll.ts';

/** The newest answer of a route, and whether the last try failed; the answer before it is kept then. */
export interface Polled<T> {
  value?: T;
  failed: boolean;
}

/**
 * Asks every `every` milliseconds while the page is looked at.
 * @param ask the same function each time, or it begins anew
 * @param revival asks at once when it changes: the connection came back
 */
export function usePoll<T>(
  ask: (signal: AbortSignal) => Promise<T>,
  every: number,
  revival: number,
): Polled<T> {
  const [polled, setPolled] = useState<Polled<T>>({ failed: false });
  useEffect(() => {
    const round = async (signal: AbortSignal) => {
      setPolled({ value: await ask(signal), failed: false });
      return every;
    };
    const onFailure = () => setPolled((before) => ({ ...before, failed: true }));
    return poll({ round, onFailure, retry: every });
  }, [ask, every, revival]);
  return polled;
}
