import { systemActor } from '@facturation/platform/audit';
import { now, toRfc3339 } from '@facturation/platform/clock';
import { type Bill, lineOf } from '../functions/billing/bills/bill.ts';
import { sellerRoutes } from '../functions/billing/seller/contract.ts';
import { sellerOf } from '../functions/billing/seller/seller.ts';
import type { Product } from '../functions/inventory/products.ts';
import { DEMO_CUSTOMERS } from './demo-customers.ts';

/** Nobody's, as it is sent: its SIREN has a good key and no company, its account a good key and no bank. */
const SELLER = {
  legalName: 'Société Exemple',
  legalForm: 'SAS',
  shareCapital: 10_000,
  rcs: 'RCS Paris 100 000 009',
  siren: '100000009',
  siret: '10000000900017',
  vatNumber: 'FR88100000009',
  address: { line1: '1 rue Imaginaire', postcode: '75000', city: 'Paris', country: 'FR' },
  email: 'facturation@exemple.example',
  iban: 'FR7799999000010000000000000',
};

/** In millionths of a euro. */
const euros = (amount: number): number => amount * 1_000_000;

const PRODUCTS: Product[] = [
  { id: '1', name: 'ecran', price: euros(1000), quantity: 70 },
  { id: '2', name: 'smartphone', price: euros(3000), quantity: 40 },
  { id: '3', name: 'ordinateur', price: euros(6000), quantity: 50 },
];

/** Bill 1: every product for customer 1, quantities from 1 to what there is, drawn once in the life of the table. */
const drawBill = (): Bill => ({
  id: '1',
  kind: 'invoice',
  billingDate: toRfc3339(now()),
  customerID: '1',
  currency: 'EUR',
  productItems: PRODUCTS.map(({ id, name, price, quantity: pieces }) =>
    lineOf({ productID: id, name, price, quantity: (1 + Math.floor(Math.random() * pieces)) * 10_000 }),
  ),
});

/**
 * Loads the rows with which the original system began, and a seller, once in the life of each table. The services are
 * imported only here, because they read table names and endpoint from the environment when they are loaded.
 */
export async function loadDemoData(): Promise<void> {
  const { customersFor } = await import('../functions/customers/audited-customers.ts');
  const { productsFor } = await import('../functions/inventory/audited-products.ts');
  const { AuditedDrafts } = await import('../functions/billing/bills/audited-drafts.ts');
  const { loadDemoSeller } = await import('../functions/billing/seller/seller-store.ts');
  const actor = systemActor('demo');
  await Promise.all([
    customersFor(actor).loadDemo(DEMO_CUSTOMERS),
    productsFor(actor).loadDemo(PRODUCTS),
    new AuditedDrafts(actor).loadDemo([drawBill()]),
    loadDemoSeller(sellerOf(sellerRoutes.putSeller.body.parse(SELLER)), actor),
  ]);
}
