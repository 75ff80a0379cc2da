import { setTimeout as pause } from 'node:timers/promises';
import { type Bench, type Figure, type Measurement, percentile } from '../figure.ts';
import { post } from '../post.ts';
import { sharedSystem } from '../shared.ts';
import { counted, LOST_AFTER_MS, WINDOW_MS } from '../window-count.ts';

const BILLS = { whole: 60, smoke: 2 };
/** Milliseconds between two bills, at least. */
const INTERVAL_MS = 1_000;
const CUSTOMER = {
  name: 'Mesure des factures',
  email: 'mesure@example.com',
  kind: 'consumer',
  address: { line1: '1 rue Imaginaire', postcode: '75000', city: 'Paris', country: 'FR' },
};

/** A draft of one line. @returns its id */
async function makeDraft(url: string, customerID: string): Promise<string> {
  const productItems = [{ name: 'Ligne', price: 12.5, quantity: 1 }];
  return (await post<{ id: string }>(`${url}bills`, { customerID, productItems })).id;
}

/** Makes a draft final and asks without a pause until a window counts it; milliseconds between the two. */
async function latencyOf(url: string, id: string, customerID: string): Promise<number> {
  const from = Math.floor(Date.now() / WINDOW_MS) * WINDOW_MS;
  // It becomes final in this window or in one of the next.
  const countedNow = () => counted(url, customerID, from, from + WINDOW_MS + LOST_AFTER_MS);
  const before = await countedNow();
  const begun = performance.now();
  await post<object>(`${url}bills/${id}/finalize`, {}, 200);
  while ((await countedNow()) <= before) {
    if (performance.now() - begun > LOST_AFTER_MS)
      throw new Error(`A final bill is not readable after ${LOST_AFTER_MS} ms.`);
  }
  return performance.now() - begun;
}

async function measure(bench: Bench): Promise<Figure[]> {
  const { url } = await sharedSystem(bench);
  const customer = await post<{ id: string }>(`${url}customers`, CUSTOMER);
  const bills = bench.extent(BILLS);
  const runs: number[] = [];
  // The first one meets functions that have not run yet.
  for (let number = 0; number <= bills; number++) {
    const id = await makeDraft(url, customer.id);
    // A little more than a second, so that no bill keeps step with who asks the stream.
    const turn = pause(INTERVAL_MS + Math.random() * 250);
    if (number % 10 === 0) bench.say(`final → readable: ${number} of ${bills}`);
    const latency = await latencyOf(url, id, customer.id);
    if (number > 0) runs.push(latency);
    await turn;
  }
  const name = 'final → readable in GET /analytics/windows';
  return [
    { name: `${name}, p50`, value: percentile(runs, 0.5), unit: 'ms', runs, aim: 300 },
    { name: `${name}, p99`, value: percentile(runs, 0.99), unit: 'ms', aim: 1_000 },
  ];
}

export const finalToReadable: Measurement = {
  name: 'final-to-readable',
  title: 'A bill made final, until a window counts it',
  measure,
};
