import createClient, { type Client, type Middleware } from 'openapi-fetch';
import type { components, paths } from './api.ts';

export type { Middleware, paths };

/** What the API takes and gives, by name, as it is on the wire: amounts in euros. */
export type Schemas = components['schemas'];

export type ApiClient = Client<paths>;

/**
 * Every operation of the API at `baseUrl`, by method and path, typed by `api.ts`, which is made from the contract. How a
 * call is made (on whose behalf, with what patience) is what clients differ in, and the matter of `middleware`.
 */
export function apiClient(baseUrl: string, ...middleware: Middleware[]): ApiClient {
  const client = createClient<paths>({ baseUrl });
  client.use(...middleware);
  return client;
}
