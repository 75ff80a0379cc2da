import { randomUUID } from 'node:crypto';
import * as when from './when.ts';

/** A name nobody else has. */
export const aName = (start = 'N'): string => `${start} ${randomUUID()}`;

async function made(path: string, body: object) {
  const answer = await when.post(path, body);
  if (answer.status !== 201) throw new Error(`POST ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body;
}

export const aCustomer = (fields: { name?: string; email?: string } = {}) =>
  made('/customers', { name: aName(), email: `${randomUUID()}@example.org`, ...fields });

export const aProduct = (
  fields: { name?: string; price?: number; quantity?: number; stocked?: boolean; description?: string } = {},
) => made('/products', { name: aName('P'), price: 10.5, quantity: 3, ...fields });

/** A bill of one unit of each product. */
export const aBill = (customerID: string, productIDs: string[]) =>
  made('/bills', { customerID, productItems: productIDs.map((productID) => ({ productID, quantity: 1 })) });
