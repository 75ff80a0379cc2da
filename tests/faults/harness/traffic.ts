import type { Message } from 'kafkajs';
import type { Chance } from './chance.ts';

const DAY_MS = 86_400_000;
/** Event time between two factures, so that windows open and close while they flow. */
const STEP_MS = 400;

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

/** A stream of factures of many customers, as clients would send it; `from` numbers them on. */
export function trafficOf(
  chance: Chance,
  { messages, from = 0, ...over }: { messages: number; from?: number } & Partial<Shares>,
): Message[] {
  const shares = { ...ORDINARY, ...over };
  const traffic: Message[] = [];
  for (let index = from; index < from + messages; index++) {
    const earlier = traffic.at(-chance.between(1, 40));
    const repeats = earlier !== undefined && chance.happens(shares.repeated);
    traffic.push(repeats ? earlier : aFacture(chance, index, shares));
  }
  return traffic;
}

function aFacture(chance: Chance, index: number, shares: Shares): Message {
  const key = `customer ${chance.between(1, 20)}`;
  const delay = chance.happens(shares.late) ? 120_000 : chance.happens(shares.shuffled) ? 20_000 : 0;
  const time = trafficStart() + 200_000 + index * STEP_MS - chance.between(Math.floor(delay / 2), delay);
  const facture = { id: `f-${index}`, nomClient: key, montant: chance.between(1, 900_000) / 100 };
  const value = chance.happens(shares.poison) ? `poison ${index}` : JSON.stringify(facture);
  return { key, value, timestamp: String(time), partition: chance.between(0, 3) };
}
