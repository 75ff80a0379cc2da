import { setTimeout as pause } from 'node:timers/promises';
import { type Place, Start } from '../npm-start.ts';
import { type Answer, answersOf } from './answers.ts';
import { Client } from './client.ts';
import { driveByHand } from './drive.ts';
import { type History, writeHistory } from './history.ts';

/** How long the simulator runs before it is asked: a window of a minute closes, and what is summed is summed. */
const LIVES_MS = 150_000;
const POLL_MS = 2_000;
const TIMEOUT_MS = 600_000;
const MINUTE_MS = 60_000;
/** Windows that ended this long ago take no more records. */
const SETTLED_MS = 60_000;

/**
 * Lets the version of another checkout live on a past of the topic, makes rows of every kind, and stops it.
 * @returns what it has answered
 */
export async function liveFirst(place: Place, history: History): Promise<Answer[]> {
  await writeHistory(place, history);
  const start = new Start(place);
  try {
    await start.says('FACTURATION runs.');
    const client = new Client(place);
    await whenReady(client);
    const begun = Date.now();
    await driveByHand(client);
    await until(
      async () => (await client.get('/analytics/summary')).lag === 0 && Date.now() - begun > LIVES_MS,
    );
    await until(async () => (await client.get('/analytics/windows?size=1h'))._embedded.windows.length > 0);
    const settled = Math.floor((Date.now() - SETTLED_MS) / MINUTE_MS) * MINUTE_MS;
    const { _embedded } = await client.get('/factures?size=50&nomClient=Abir');
    const ids = _embedded.factures.map(({ id }: { id: string }) => id);
    return await answersOf(client, settled, [...ids, 'F-by-hand', 'F-late', 'F-credit']);
  } finally {
    start.signal('SIGTERM');
    await start.exit;
  }
}

/** Each function has a cold start before it. */
const whenReady = (client: Client): Promise<void> =>
  until(() =>
    client.get('/fullBill/1').then(
      () => true,
      () => false,
    ),
  );

/** @throws {Error} when it does not come true within minutes */
async function until(condition: () => Promise<boolean>): Promise<void> {
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  while (!(await condition())) await pause(POLL_MS, undefined, { signal });
}
