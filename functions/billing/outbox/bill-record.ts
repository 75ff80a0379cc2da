import { eurosOf } from '@facturation/platform/schemas';
import type { Message } from 'kafkajs';
import { factureIdOf } from '../../facturation/contract.ts';
import type { Entry } from './consumer.ts';

/**
 * The record of a bill on topic FACTURATION: the same each time it is made. It lies at the instant at which the bill
 * became final, and what a credit note takes back lies below 0.
 */
export function recordOf({ bill, row }: Entry): Message {
  const { number, hash, kind, customerID, gross, finalizedAt, key, partition } = row;
  const facture = {
    id: factureIdOf(bill),
    number,
    hash,
    nomClient: key,
    // A credit note of 0.00 is no −0.
    montant: eurosOf(kind === 'creditNote' ? 0 - gross : gross),
    date: finalizedAt,
    customerID,
    kind,
  };
  return { key, partition, timestamp: `${Date.parse(finalizedAt)}`, value: JSON.stringify(facture) };
}
