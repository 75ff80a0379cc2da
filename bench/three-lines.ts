import type { Bill } from '../functions/billing/bills/bill.ts';
import type { Customer } from '../functions/billing/bills/directory.ts';
import type { PreparedInvoice } from '../functions/billing/documents/issue-invoice.ts';
import { sellerRoutes } from '../functions/billing/seller/contract.ts';
import { sellerOf } from '../functions/billing/seller/seller.ts';

const address = { line1: '1 rue Imaginaire', postcode: '75000', city: 'Paris', country: 'FR' };
const CUSTOMER = { name: 'Abir Benali', email: 'ab@example.com', kind: 'consumer', address };
/** Customers among whom bills are spread. */
const CUSTOMERS = 100;

export const SELLER = sellerOf(
  sellerRoutes.putSeller.body.parse({
    ...{ legalName: 'Société Exemple', siren: '100000009', vatNumber: 'FR88100000009', address },
  }),
);

/** A bill of three lines, of ids as real ones are and of one of a hundred customers. */
export function invoiceOfThreeLines(index: number, day: string): PreparedInvoice {
  const customerID = `${index % CUSTOMERS}`;
  const line = {
    ...{ name: 'Câble de liaison', nature: 'goods', unitCode: 'C62', quantity: 20_000 },
    ...{ price: 12_500_000, vat: { category: 'S', rate: 2_000 } },
  };
  const bill = {
    ...{ id: `01900000-0000-7000-8000-${`${index}`.padStart(12, '0')}`, kind: 'invoice', currency: 'EUR' },
    ...{ customerID, billingDate: `${day}T09:30:00.000Z`, productItems: [line, line, line] },
  } as unknown as Bill;
  return { series: 'FA', bill, seller: SELLER, customer: { ...CUSTOMER, id: customerID } as Customer };
}
