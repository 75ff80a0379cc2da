import type { Message } from 'kafkajs';
import type { Chance } from './chance.ts';

const DAY_MS = 86_400_000;
/** Event time between two factures unless it is said: a few thousand open and close many windows. */
const STEP_MS = 400;
/** How many messages back one may be repeated. */
const REPEATED_WITHIN = 100;

/** What share of the factures is not in order, not new, not in time, or not readable. */
export interface Shares {
  shuffled: number;
  repeated: number;
  late: number;
  poison: number;
}

const ORDINARY: Shares = { shuffled: 0.3, repeated: 0.05, late: 0.02, poison: 0.01 };

/** Where the event time of every traffic starts: midnight, so that windows lie the same in every run. */
export const trafficStart = (): number => Math.floor(Date.now() / DAY_MS - 1) * DAY_MS;

interface Wanted extends Partial<Shares> {
  messages: number;
  /** The number of the first one. */
  from?: number;
  /** ms of event time from one to the next. */
  stepMs?: number;
}

/** A stream of factures of many customers, as clients would send it. */
export function trafficOf(
  chance: Chance,
  { messages, from = 0, stepMs = STEP_MS, ...over }: Wanted,
): Message[] {
  const shares = { ...ORDINARY, ...over };
  const traffic: Message[] = [];
  for (let index = from; index < from + messages; index++) {
    const earlier = traffic.at(-chance.between(1, REPEATED_WITHIN));
    const repeats = earlier !== undefined && chance.happens(shares.repeated);
    traffic.push(repeats ? earlier : aFacture(chance, index, index * stepMs, shares));
  }
  return traffic;
}

function aFacture(chance: Chance, index: number, after: number, shares: Shares): Message {
  const key = `customer ${chance.between(1, 20)}`;
  const delay = chance.happens(shares.late) ? 120_000 : chance.happens(shares.shuffled) ? 20_000 : 0;
  const time = trafficStart() + 200_000 + after - chance.between(Math.floor(delay / 2), delay);
  const facture = { id: `f-${index}`, nomClient: key, montant: chance.between(-300_000, 900_000) / 100 };
  const value = chance.happens(shares.poison) ? `poison ${index}` : JSON.stringify(facture);
  return { key, value, timestamp: String(time), partition: chance.between(0, 3) };
}
