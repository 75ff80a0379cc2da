import { useEffect, useState } from 'preact/hooks';
import { WindowStore } from './curves/window-store.ts';
import { AnalyticsFeed } from './feed/analytics-feed.ts';
import { answered, type Connection, connecting, failed } from './feed/connection.ts';
import { poll } from './feed/poll.ts';
import { ServerClock } from './feed/server-clock.ts';
import { stream } from './feed/stream.ts';

export interface Analytics {
  connection: Connection;
  /** Windows of 5 s. The same store each time: `changes` says that it holds something new. */
  store: WindowStore;
  changes: number;
  clock: ServerClock;
  /** How often the connection came back. */
  revivals: number;
}

const start = (): Analytics => ({
  connection: connecting(Date.now()),
  store: new WindowStore('5s'),
  changes: 0,
  clock: new ServerClock(),
  revivals: 0,
});

/** Follows `GET analytics`: the windows of the last two minutes, and what there is to say of the connection. */
export function useAnalytics(): Analytics {
  const [analytics, setAnalytics] = useState(start);
  useEffect(() => {
    const { clock, store } = analytics;
    const open = async (lastEventId: string | undefined, signal: AbortSignal) => {
      const response = await stream.analytics(lastEventId, signal);
      clock.learn(response.headers.get('date'), Date.now());
      return response;
    };
    const feed = new AnalyticsFeed(open, ({ windows }) => store.apply(windows, clock.at(Date.now())));
    const round = async (signal: AbortSignal) => {
      const next = await feed.round(signal, Date.now());
      setAnalytics((before) => ({
        ...before,
        changes: before.changes + 1,
        connection: answered(before.connection, Date.now()),
        revivals: before.revivals + (before.connection.state === 'lost' ? 1 : 0),
      }));
      return next;
    };
    const onFailure = (failures: number, error: unknown) =>
      setAnalytics((before) => ({
        ...before,
        connection: failed(before.connection, failures, error, Date.now()),
      }));
    return poll({ round, onFailure, retry: feed.retry });
  }, []);
  return analytics;
}
