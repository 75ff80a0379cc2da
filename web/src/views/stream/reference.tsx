import type { Schemas } from '@facturation/api-client';
import { Link } from 'wouter-preact';

/** What the references of bills' factures begin with; the bill's own id follows. */
const OF_BILL = 'B-';

/** The reference of a facture; of one that tells of a bill, the way to the bill, by its number where it is known. */
export const Reference = ({ id, number }: Pick<Schemas['Facture'], 'id' | 'number'>) =>
  id.startsWith(OF_BILL) ? (
    <Link href={`/bills/${id.slice(OF_BILL.length)}`}>{number ?? id}</Link>
  ) : (
    <span>{id}</span>
  );
