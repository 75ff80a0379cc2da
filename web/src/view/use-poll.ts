import { useEffect, useState } from 'preact/hooks';
import { get } from '../feed/api.ts';
import { poll } from '../feed/poll.ts';

/** The newest answer of a route, and whether the last try failed; the answer before it is kept then. */
export interface Polled<T> {
  value?: T;
  failed: boolean;
}

/**
 * Asks the JSON of `path` every `every` milliseconds while the page is looked at.
 * @param revival asks at once when it changes: the connection came back
 * @param accept statuses of error whose body is an answer too
 */
export function usePoll<T>(path: string, every: number, revival: number, accept: number[] = []): Polled<T> {
  const [polled, setPolled] = useState<Polled<T>>({ failed: false });
  useEffect(() => {
    const round = async (signal: AbortSignal) => {
      const response = await get(path, { signal, accept });
      setPolled({ value: await response.json(), failed: false });
      return every;
    };
    const onFailure = () => setPolled((before) => ({ ...before, failed: true }));
    return poll({ round, onFailure, retry: every });
  }, [path, every, revival]);
  return polled;
}
