import { trafficStart } from './traffic.ts';

const STEP_MS = 500;
const MINUTE_MS = 60_000;

/** The event time of a whole world: each facture is a little later than the one before, whoever sends it. */
export class EventClock {
  #now = trafficStart() + 10 * MINUTE_MS;

  /** ms since the Unix epoch. */
  next(): number {
    this.#now += STEP_MS;
    return this.#now;
  }

  /** The start of the running minute. */
  minute(): number {
    return this.#now - (this.#now % MINUTE_MS);
  }
}
