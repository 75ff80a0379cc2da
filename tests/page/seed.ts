import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { type ApiClient, apiClient, type Middleware } from '@facturation/api-client';
import { fetchToken } from '../../localstack/identity/token.ts';
import type { RunningSystem } from '../e2e/system.ts';

/** Milliseconds until an answer other than to come back later, on a machine that may be busy. */
const ANSWERED_WITHIN_MS = 120_000;

/** Asks until the answer is not to come back later: the first request to a function waits until it has been loaded. */
async function answerTo(request: Request): Promise<Response> {
  const signal = AbortSignal.timeout(ANSWERED_WITHIN_MS);
  for (;;) {
    const response = await fetch(request.clone(), { signal });
    const seconds = response.headers.get('retry-after');
    if (seconds === null) return response;
    await response.body?.cancel();
    await pause(Number(seconds) * 1_000, undefined, { signal });
  }
}

/** What a test does beside the page, by the API. */
export async function apiOf(system: RunningSystem): Promise<ApiClient> {
  const token = system.secure && (await fetchToken(system.identityPort, system.stateDirectory));
  const asMachine: Middleware = {
    async onRequest({ request }) {
      if (token) request.headers.set('authorization', `Bearer ${token}`);
      if (request.method === 'POST') request.headers.set('idempotency-key', randomUUID());
      const response = await answerTo(request);
      if (!response.ok) throw new Error(`${response.url}: ${response.status} ${await response.text()}`);
      return response;
    },
  };
  return apiClient(system.url, asMachine);
}

const LONG_NAME = 'Boulangerie-Pâtisserie du Grand Marché de la Place de la République et de ses Environs';

/** Ids of what was made, one of each kind that looks different. */
export interface Seeded {
  customer: string;
  product: string;
  draft: string;
  final: string;
  partlyPaid: string;
  creditNote: string;
}

export const need = <T>({ data }: { data?: T }): T => {
  if (data === undefined) throw new Error('The API gave no answer.');
  return data;
};

async function makeBill(api: ApiClient, customerID: string, productID: string, quantity: number) {
  const body = { customerID, productItems: [{ productID, quantity }] };
  return need(await api.POST('/bills', { body })).id;
}

async function makeFinal(api: ApiClient, id: string): Promise<string> {
  await api.POST('/bills/{id}/finalize', { params: { path: { id } }, body: {} });
  return id;
}

/**
 * A customer with a long name, a product of a large price, and bills in each state. `today`: day of the books,
 * `YYYY-MM-DD`
 */
export async function seed(api: ApiClient, today: string): Promise<Seeded> {
  const address = { line1: '12 rue des Inventions', postcode: '31000', city: 'Toulouse', country: 'FR' };
  const named = { name: LONG_NAME, email: 'compta@client.example', kind: 'consumer' as const, address };
  const customer = need(await api.POST('/customers', { body: named })).id;
  const machine = { name: 'Machine à graver', reference: 'MG-1', price: 98_765.43, quantity: 500 };
  const product = need(await api.POST('/products', { body: machine })).id;
  const draft = await makeBill(api, customer, product, 3);
  const final = await makeFinal(api, await makeBill(api, customer, product, 100));
  const partlyPaid = await makeFinal(api, await makeBill(api, '1', product, 2));
  await api.POST('/bills/{id}/payments', {
    params: { path: { id: partlyPaid } },
    body: { kind: 'payment', amount: 1_000, date: today, method: 'transfer' },
  });
  const credited = await makeFinal(api, await makeBill(api, '2', '1', 1));
  const note = await api.POST('/bills/{id}/credit-notes', {
    params: { path: { id: credited } },
    body: { reason: 'Marchandise retournée' },
  });
  const creditNote = await makeFinal(api, need(note).id);
  return { customer, product, draft, final, partlyPaid, creditNote };
}
