import { randomUUID } from 'node:crypto';
import type { ApiClient, Schemas } from '@facturation/api-client';
import { need } from '../seed.ts';

/** A name that nothing else has. */
export const unlike = (word: string): string => `${word} ${randomUUID().slice(0, 8)}`;

const path = (id: string) => ({ params: { path: { id } } });

export const readBill = async (api: ApiClient, id: string): Promise<Schemas['Bill']> =>
  need(await api.GET('/bills/{id}', path(id)));

export const readCustomer = async (api: ApiClient, id: string): Promise<Schemas['Customer']> =>
  need(await api.GET('/customers/{id}', path(id)));

export const readProduct = async (api: ApiClient, id: string): Promise<Schemas['Product']> =>
  need(await api.GET('/products/{id}', path(id)));

/** Somebody who can be billed. */
export const makeCustomer = async (api: ApiClient, name: string): Promise<Schemas['Customer']> =>
  need(
    await api.POST('/customers', {
      body: {
        name,
        email: 'client@client.example',
        kind: 'consumer',
        address: { line1: '5 rue Imaginaire', postcode: '44000', city: 'Nantes', country: 'FR' },
      },
    }),
  );

/** Goods of which there are so many. `price`: euros */
export const makeProduct = async (
  api: ApiClient,
  name: string,
  quantity: number,
  price = 12.34,
): Promise<Schemas['Product']> => need(await api.POST('/products', { body: { name, price, quantity } }));

/** What is wanted of a product. */
interface Line {
  productID: string;
  quantity: number;
}

export const makeDraft = async (
  api: ApiClient,
  customerID: string,
  productItems: Line[],
): Promise<Schemas['Bill']> => need(await api.POST('/bills', { body: { customerID, productItems } }));

/** A draft of one line without a product. `price`: euros; `rate`: percent of VAT */
export const makeFreeLine = async (
  api: ApiClient,
  name: string,
  price: number,
  rate: 5.5 | 20,
): Promise<Schemas['Bill']> =>
  need(
    await api.POST('/bills', {
      body: { customerID: '2', productItems: [{ name, price, quantity: 1, vat: { category: 'S', rate } }] },
    }),
  );

/** Another changes a draft. */
export async function changeDraft(
  api: ApiClient,
  id: string,
  change: Partial<Schemas['Bill']>,
): Promise<void> {
  const { response } = await api.GET('/bills/{id}', path(id));
  const header = { 'If-Match': response.headers.get('etag') ?? '' };
  need(await api.PATCH('/bills/{id}', { params: { path: { id }, header }, body: change as object }));
}

export async function makeFinal(
  api: ApiClient,
  customerID: string,
  productItems: Line[],
): Promise<Schemas['Bill']> {
  const { id } = await makeDraft(api, customerID, productItems);
  return need(await api.POST('/bills/{id}/finalize', { ...path(id), body: {} }));
}

/** Takes back what is said of lines of a bill. */
export async function makeCredited(
  api: ApiClient,
  bill: string,
  lines: NonNullable<Schemas['NewCreditNote']['lines']>,
): Promise<void> {
  const body = { reason: 'Retour', lines };
  const { id } = need(await api.POST('/bills/{id}/credit-notes', { ...path(bill), body }));
  need(await api.POST('/bills/{id}/finalize', { ...path(id), body: {} }));
}
