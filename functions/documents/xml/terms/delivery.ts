import type { LegalDocument } from '../../legal-document.ts';
import type { Delivery } from './invoice.ts';

/**
 * Where and when it was delivered (BG-13). BT-72 is the day on which a supply was made or completed: of several days the
 * last. A supply within the Union always says where to (BR-IC-12).
 */
export function deliveryOf({ supplyDate, period, issueDate, customer, totals }: LegalDocument): Delivery {
  const isWithinUnion = totals.vat.some(({ category }) => category === 'K');
  const address = customer.deliveryAddress ?? (isWithinUnion ? customer.address : undefined);
  const date = supplyDate ?? period?.end ?? issueDate;
  return { date, ...(address && { name: customer.name, address }) };
}
