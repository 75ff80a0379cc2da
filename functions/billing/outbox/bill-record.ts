import { Buffer } from 'node:buffer';
import { eurosOf } from '@facturation/platform/schemas';
import type { Message } from 'kafkajs';
import { factureIdOf } from '../../facturation/contract.ts';
import type { Entry } from './consumer.ts';

/**
 * The record of a bill on topic FACTURATION: the same each time it is made. It lies at the instant at which the bill
 * became final, and what a credit note takes back lies below 0.
 */
export function recordOf({ bill, row }: Entry): Message {
  const { number, hash, kind, customerID, customerName, gross, finalizedAt, key, partition } = row;
  const facture = {
    id: factureIdOf(bill),
    number,
    hash,
    nomClient: nameOf(customerName),
    // A credit note of 0.00 is no −0.
    montant: eurosOf(kind === 'creditNote' ? 0 - gross : gross),
    date: finalizedAt,
    customerID,
    kind,
  };
  return { key, partition, timestamp: `${Date.parse(finalizedAt)}`, value: JSON.stringify(facture) };
}

/** Bytes that a name on topic FACTURATION may have at most; a longer one would be read by nobody. */
const MAX_NAME_BYTES = 256;

/** A customer's name as the topic can carry it: as many whole characters of it as fit. */
function nameOf(name: string): string {
  if (Buffer.byteLength(name) <= MAX_NAME_BYTES) return name;
  let cut = '';
  let bytes = 0;
  for (const character of name) {
    bytes += Buffer.byteLength(character);
    if (bytes > MAX_NAME_BYTES) break;
    cut += character;
  }
  return cut;
}
