import { toCents } from '@facturation/platform/money';
import type { Facture } from './facture.ts';

const MAX_ID = 64;
const MAX_NAME = 256;

/**
 * The JSON text of a facture as the producers here write it: these members in this order, ASCII, no escapes, names of
 * no more than they may have, a plain amount. That is a small part of JSON, so it takes no text that is read otherwise
 * by `JSON.parse` and the checks that follow it.
 */
const USUAL =
  /^\{"id":"([\w-]+)","nomClient":"([ !#-[\]-~]+)","montant":((?:0|[1-9]\d*)(?:\.\d+)?),"date":"([ !#-[\]-~]*)"(?:,"customerID":"([\w-]+)")?\}$/;

/** What such a text says, in half the time; undefined for any other, and where a double does not tell the cents. */
export function readFastPath(text: string): Facture | undefined {
  const found = USUAL.exec(text);
  const cents = found ? toCents(Number(found[3])) : undefined;
  if (!found || cents === undefined) return undefined;
  const facture = { id: found[1] ?? '', nomClient: found[2] ?? '', cents, date: found[4] };
  const customerID = found[5];
  if (!fits(facture, customerID)) return undefined;
  return customerID === undefined ? facture : { ...facture, customerID };
}

/** The expression itself takes twice as long where it counts. */
const fits = ({ id, nomClient }: Facture, customerID = ''): boolean =>
  Math.max(id.length, customerID.length) <= MAX_ID && nomClient.length <= MAX_NAME;
