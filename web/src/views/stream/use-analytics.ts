import { useEffect, useState } from 'preact/hooks';
import { type Curves, toCurves } from './curves/curves.ts';
import { WindowStore } from './curves/window-store.ts';
import { AnalyticsFeed } from './feed/analytics-feed.ts';
import { answered, type Connection, connecting, failed } from './feed/connection.ts';
import { poll } from './feed/poll.ts';
import { ServerClock } from './feed/server-clock.ts';
import { stream } from './feed/stream.ts';

export interface Analytics {
  connection: Connection;
  curves: Curves;
  clock: ServerClock;
  /** How often the connection came back. */
  revivals: number;
}

const start = (): Analytics => ({
  connection: connecting(Date.now()),
  curves: toCurves([], 0),
  clock: new ServerClock(),
  revivals: 0,
});

/** Follows `GET analytics`: the curves, and what there is to say of the connection. */
export function useAnalytics(): Analytics {
  const [analytics, setAnalytics] = useState(start);
  useEffect(() => {
    const { clock } = analytics;
    const store = new WindowStore();
    const open = async (lastEventId: string | undefined, signal: AbortSignal) => {
      const response = await stream.analytics(lastEventId, signal);
      clock.learn(response.headers.get('date'), Date.now());
      return response;
    };
    const feed = new AnalyticsFeed(open, ({ windows }) => store.apply(windows, clock.at(Date.now())));
    const round = async (signal: AbortSignal) => {
      const next = await feed.round(signal, Date.now());
      const curves = toCurves(store.rows, clock.at(Date.now()));
      setAnalytics((before) => ({
        ...before,
        curves,
        connection: answered(before.connection, Date.now()),
        revivals: before.revivals + (before.connection.state === 'lost' ? 1 : 0),
      }));
      return next;
    };
    const onFailure = (failures: number) =>
      setAnalytics((before) => ({ ...before, connection: failed(before.connection, failures, Date.now()) }));
    return poll({ round, onFailure, retry: feed.retry });
  }, []);
  return analytics;
}
