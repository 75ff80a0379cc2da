import { apiClient } from '@facturation/api-client';
import { answerOf, type Caller, serviceCalls } from '@facturation/platform/client';
import { readConfig } from '@facturation/platform/config';
import { z } from 'zod';
import { customers } from '../../customers/contract.ts';
import { inventory } from '../../inventory/contract.ts';
import type { Directory } from './directory.ts';

const { SERVICES_URL } = readConfig(z.object({ SERVICES_URL: z.url() }));

const { getCustomer } = customers.routes;
const { listProducts } = inventory.routes;

// Once for the life of the environment: it remembers which services are down.
const callsFor = serviceCalls([customers, inventory]);

/** The directory over HTTP at `SERVICES_URL`, on behalf of the caller of a request. */
export function httpDirectory(caller: Caller): Directory {
  const api = apiClient(SERVICES_URL, callsFor(caller));
  return {
    async customer(id) {
      const answer = await api.GET('/customers/{id}', { params: { path: { id } } });
      return answer.response.status === 404
        ? null
        : answerOf(customers.name, getCustomer.answers[200].schema, answer);
    },

    async products(ids) {
      const answer = await api.GET('/products', { params: { query: { id: [...ids] } } });
      const { _embedded } = answerOf(inventory.name, listProducts.answers[200].schema, answer);
      return new Map(_embedded.products.map((product) => [product.id, product]));
    },
  };
}
