import { now, toRfc3339 } from '@facturation/platform/clock';

const CUSTOMERS = [
  { id: '1', name: 'Abir', email: 'ab@gmail.com' },
  { id: '2', name: 'Hassan', email: 'hassan@gmail.com' },
  { id: '3', name: 'Zaid', email: 'zaid@gmail.com' },
];

/** Prices in cents. */
const PRODUCTS = [
  { id: '1', name: 'ecran', price: 1000_00, quantity: 70 },
  { id: '2', name: 'smartphone', price: 3000_00, quantity: 40 },
  { id: '3', name: 'ordinateur', price: 6000_00, quantity: 50 },
];

/** Bill 1: every product for customer 1, quantities from 1 to 100, drawn once in the life of the table. */
const drawBill = () => ({
  id: '1',
  billingDate: toRfc3339(now()),
  customerID: '1',
  productItems: PRODUCTS.map(({ id, price }) => ({
    productID: id,
    quantity: 1 + Math.floor(Math.random() * 100),
    price,
  })),
});

/**
 * Loads the rows the original system began with, once in the life of each table. Table names and endpoint come
 * from the environment, which is read at the import of the services: hence not before the call.
 */
export async function loadDemoData(): Promise<void> {
  const { customerTable } = await import('../functions/customers/customers.ts');
  const { productTable } = await import('../functions/inventory/products.ts');
  const { billTable } = await import('../functions/billing/bills.ts');
  await Promise.all([
    customerTable.loadDemo(CUSTOMERS),
    productTable.loadDemo(PRODUCTS),
    billTable.loadDemo([drawBill()]),
  ]);
}
