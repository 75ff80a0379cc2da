import { toCents } from '@facturation/platform/money';
import type { Facture } from './facture.ts';

const MAX_ID = 64;
const MAX_NAME = 256;

/**
 * The JSON text of a facture as our own producers write it: these members in this order, ASCII, no escapes, no name
 * that is too long, a plain amount. It matches only texts that `JSON.parse` and the checks after it would read the same
 * way.
 */
const FAST_PATH =
  /^\{"id":"([\w-]+)","nomClient":"([ !#-[\]-~]+)","montant":(-?(?:0|[1-9]\d*)(?:\.\d+)?),"date":"([ !#-[\]-~]*)"(?:,"customerID":"([\w-]+)")?\}$/;

/** Reads such a text in half the time. Undefined for any other text, and where a double is not exact to the cent. */
export function readFastPath(text: string): Facture | undefined {
  const found = FAST_PATH.exec(text);
  const cents = found ? toCents(Number(found[3])) : undefined;
  if (!found || cents === undefined) return undefined;
  const facture = { id: found[1] ?? '', nomClient: found[2] ?? '', cents, date: found[4] };
  const customerID = found[5];
  if (!fits(facture, customerID)) return undefined;
  return customerID === undefined ? facture : { ...facture, customerID };
}

/** Counting in the expression itself would take twice as long. */
const fits = ({ id, nomClient }: Facture, customerID = ''): boolean =>
  Math.max(id.length, customerID.length) <= MAX_ID && nomClient.length <= MAX_NAME;
