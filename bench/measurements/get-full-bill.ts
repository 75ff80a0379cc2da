import type { Bench, Figure, Measurement } from '../figure.ts';
import { type Get, invokeFunction } from '../invoke.ts';
import { loadFigures } from '../load.ts';
import { post } from '../post.ts';
import { sharedPackage, sharedSystem } from '../shared.ts';

const LINES = [1, 10, 100];
const KINDS = { whole: LINES.length, smoke: 1 };
/** The original's bill has three lines, each asked for by a call of its own. */
const PEERS: Record<number, { load: string[]; cpu: string }> = {
  10: { load: ['391 req/s (3 lines)', '23 ms (3 lines)', '87 ms (3 lines)'], cpu: '4.5 CPU-ms (3 lines)' },
};

/** Lines of final bills: what a draft of one took on the machine of the aims was 5.2 CPU-ms. */
const FINAL_LINES = [1, 3, 100];
const FINAL_AIM = 2.6;

async function makeProducts(url: string, count: number): Promise<string[]> {
  const ids: string[] = [];
  while (ids.length < count) {
    const product = { name: `Produit ${ids.length}`, price: 12.5, quantity: 0, stocked: false };
    ids.push((await post<{ id: string }>(`${url}products`, product)).id);
  }
  return ids;
}

/** Processor time of the three functions behind one full bill, each alone in a process. */
async function functionsOf(bench: Bench, directory: string, bill: string, products: string[]) {
  const packaged = await sharedPackage();
  const gets: Get[] = [
    { operation: 'getFullBill', resource: '/fullBill/{id}', path: `/fullBill/${bill}`, params: { id: bill } },
    { operation: 'getCustomer', resource: '/customers/{id}', path: '/customers/1', params: { id: '1' } },
    { operation: 'listProducts', resource: '/products', path: '/products', query: { id: products } },
  ];
  const parts: Record<string, number> = {};
  let calls = 0;
  for (const get of gets) {
    const invoked = await invokeFunction(bench, packaged, directory, get);
    parts[get.operation] = invoked.user + invoked.system;
    calls += invoked.calls;
  }
  return { parts, calls };
}

async function measure(bench: Bench): Promise<Figure[]> {
  const { url, directory } = await sharedSystem(bench);
  bench.say('GET /fullBill: products and bills');
  const bills = LINES.slice(0, bench.extent(KINDS));
  const products = await makeProducts(url, Math.max(...bills));
  const figures: Figure[] = [];
  for (const lines of bills) {
    const sold = products.slice(0, lines);
    const productItems = sold.map((productID) => ({ productID, quantity: 1 }));
    const { id } = await post<{ id: string }>(`${url}bills`, { customerID: '1', productItems });
    const name = `GET /fullBill, ${lines} ${lines === 1 ? 'line' : 'lines'}`;
    const peer = PEERS[lines];
    figures.push(...(await loadFigures(bench, name, `${url}fullBill/${id}`, peer?.load ?? [])));
    bench.say(`${name}: processor time of the functions`);
    const { parts, calls } = await functionsOf(bench, directory, id, sold);
    const cpu = Object.values(parts).reduce((sum, part) => sum + part, 0);
    figures.push(
      {
        name: `${name}: functions`,
        value: cpu,
        unit: 'CPU-ms',
        aim: 1.5,
        parts,
        ...(peer && { peer: peer.cpu }),
      },
      { name: `${name}: downstream calls`, value: calls, unit: '', hard: 2, peer: 'one a line, and one' },
    );
  }
  return [...figures, ...(await finalFigures(bench, products))];
}

/** A final bill is answered from its document: its function asks nobody. */
async function finalFigures(bench: Bench, products: readonly string[]): Promise<Figure[]> {
  const { url, directory } = await sharedSystem(bench);
  const figures: Figure[] = [];
  for (const lines of FINAL_LINES.slice(0, bench.extent(KINDS))) {
    const productItems = products.slice(0, lines).map((productID) => ({ productID, quantity: 1 }));
    const { id } = await post<{ id: string }>(`${url}bills`, { customerID: '1', productItems });
    await post(`${url}bills/${id}/finalize`, {}, 200);
    const name = `GET /fullBill, final, ${lines} ${lines === 1 ? 'line' : 'lines'}`;
    bench.say(name);
    const path = { resource: '/fullBill/{id}', path: `/fullBill/${id}`, params: { id } };
    const get = { operation: 'getFullBill', ...path };
    const { user, system, calls } = await invokeFunction(bench, await sharedPackage(), directory, get);
    figures.push(
      { name: `${name}: function`, value: user + system, unit: 'CPU-ms', aim: FINAL_AIM, peer: '4.5 CPU-ms' },
      { name: `${name}: downstream calls`, value: calls, unit: '', hard: 0 },
    );
  }
  return figures;
}

export const getFullBill: Measurement = { name: 'get-full-bill', title: 'GET /fullBill', measure };
