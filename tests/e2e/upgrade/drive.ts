import type { Client } from './client.ts';

/** A creation that is sent before the upgrade, and once more after it. */
export const REPEATED = {
  path: '/customers',
  body: { name: 'Malak', email: 'malak@example.org' },
  headers: { 'idempotency-key': 'before-and-after' },
} as const;

/** Makes a row of each kind that no record of the topic makes. */
export async function driveByHand(client: Client): Promise<void> {
  const post = (path: string, body: object, headers?: Record<string, string>) =>
    client.ask('POST', path, body, headers);
  await post(REPEATED.path, REPEATED.body, REPEATED.headers);
  const { body: gone } = await post('/customers', { name: 'Nour', email: 'nour@example.org' });
  await client.ask('DELETE', `/customers/${gone.id}`);
  await client.ask('PATCH', '/customers/2', { name: 'Hassan B.' });
  const { body: product } = await post('/products', { name: 'clavier', price: 49.9, quantity: 12 });
  await client.ask('PUT', `/products/${product.id}`, { name: 'clavier', price: 39.9, quantity: 11 });
  await post('/bills', { customerID: '2', productItems: [{ productID: product.id, quantity: 3 }] });
  await post('/analytics/rules', { scope: 'customer', size: '5s', measure: 'count', threshold: 1 });
  await post('/analytics/rules', { scope: 'total', size: '1h', measure: 'sum', threshold: 1 });
  await post('/api-keys', { name: 'Import of orders', scopes: ['customers:read'] });
  await post('/publish/FACTURATION', { id: 'F-by-hand', nomClient: 'Abir', montant: 12.5, customerID: '1' });
}
