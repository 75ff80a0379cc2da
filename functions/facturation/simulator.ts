import { toRfc3339 } from '@facturation/platform/clock';
import { seededRandom } from '@facturation/platform/random';

/** Configuration of the simulator. */
export interface Simulation {
  facturesPerSecond: number;
  customers: readonly string[];
  /** Amounts lie in 1..maxCents. */
  maxCents: number;
}

/** A record as a producer sends it. */
export interface ProducedRecord {
  key: string;
  value: string;
  /** ms since the epoch, in decimal, as kafkajs wants it. */
  timestamp: string;
}

/**
 * The batch of one tick. Everything derives from the tick and the index, so that a second that is produced twice, or by
 * three producers at once, gives byte-identical records. `second`: seconds since the epoch.
 */
export function recordsOfTick(second: number, simulation: Simulation): ProducedRecord[] {
  return Array.from({ length: simulation.facturesPerSecond }, (_, index) => {
    const id = `F-${second}-${index}`;
    const random = seededRandom(id);
    const customer = simulation.customers[Math.floor(random() * simulation.customers.length)] ?? '';
    const montant = (1 + Math.floor(random() * simulation.maxCents)) / 100;
    const date = toRfc3339(second * 1000);
    return {
      key: customer,
      value: JSON.stringify({ id, nomClient: customer, montant, date }),
      timestamp: String(second * 1000),
    };
  });
}
