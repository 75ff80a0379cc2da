import { type Caller, RefusedError, serviceClient } from '@facturation/platform/client';
import { readConfig } from '@facturation/platform/config';
import { z } from 'zod';
import { customers } from '../customers/contract.ts';
import { inventory } from '../inventory/contract.ts';
import type { Directory } from './directory.ts';

const { SERVICES_URL } = readConfig(z.object({ SERVICES_URL: z.url() }));

// One client each for the life of the environment: it holds the state of the circuit breaker.
const customersService = serviceClient(customers, SERVICES_URL);
const inventoryService = serviceClient(inventory, SERVICES_URL);

const nullWhenUnknown = (error: unknown): null => {
  if (error instanceof RefusedError && error.status === 404) return null;
  throw error;
};

/** The directory over HTTP at `SERVICES_URL`, on behalf of the caller of a request. */
export const httpDirectory = (caller: Caller): Directory => ({
  customer: (id) => customersService.getCustomer({ params: { id } }, caller).catch(nullWhenUnknown),

  async products(ids) {
    const id = [...new Set(ids)];
    const { _embedded } = await inventoryService.listProducts({ query: { id } }, caller);
    return new Map(_embedded.products.map((product) => [product.id, product]));
  },
});
