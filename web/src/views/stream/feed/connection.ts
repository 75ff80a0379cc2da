import { RefusedError } from '../../../api/refused-error.ts';

/** What the page says of its line to the server. `since`, `lastData`: milliseconds since the Unix epoch. */
export interface Connection {
  state: 'connecting' | 'live' | 'back' | 'lost' | 'forbidden';
  since: number;
  lastData?: number;
}

/** A single lost answer is not worth a word; the second in a row is. */
const FAILURES_TO_LOSE = 2;
/** How long the page says that the line is back, in milliseconds. */
const BACK_FOR_MS = 6_000;

export const connecting = (now: number): Connection => ({ state: 'connecting', since: now });

/** After an answer. */
export function answered(connection: Connection, now: number): Connection {
  const { state, since } = connection;
  if (state === 'lost') return { state: 'back', since: now, lastData: now };
  if (state === 'back' && now - since < BACK_FOR_MS) return { ...connection, lastData: now };
  return { state: 'live', since: state === 'live' ? since : now, lastData: now };
}

const becomes = (connection: Connection, state: Connection['state'], now: number): Connection =>
  connection.state === state ? connection : { ...connection, state, since: now };

/** After the `failures`-th failure in a row. Whoever may not read the stream has not lost it. */
export function failed(connection: Connection, failures: number, error: unknown, now: number): Connection {
  if (error instanceof RefusedError && error.status === 403) return becomes(connection, 'forbidden', now);
  return failures < FAILURES_TO_LOSE ? connection : becomes(connection, 'lost', now);
}
