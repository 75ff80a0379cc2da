import type { Bench, Figure, Measurement } from '../figure.ts';
import { invokeFunction } from '../invoke.ts';
import { loadFigures } from '../load.ts';
import { sharedPackage, sharedSystem } from '../shared.ts';

async function measure(bench: Bench): Promise<Figure[]> {
  const { url, directory } = await sharedSystem(bench);
  const peers = ['2705 req/s', '2.9 ms', '26 ms'];
  const figures = await loadFigures(bench, 'GET /customers/1', `${url}customers/1`, peers);
  bench.say('GET /customers/1: processor time of the function');
  const packaged = await sharedPackage();
  const get = {
    operation: 'getCustomer',
    resource: '/customers/{id}',
    path: '/customers/1',
    params: { id: '1' },
  };
  const { user, system } = await invokeFunction(bench, packaged, directory, get);
  const parts = { 'own code': user, kernel: system };
  const name = 'GET /customers/1: function';
  return [...figures, { name, value: user + system, unit: 'CPU-ms', aim: 0.5, parts, peer: '0.67 CPU-ms' }];
}

export const getCustomer: Measurement = { name: 'get-customer', title: 'GET /customers/1', measure };
