import { setTimeout as pause } from 'node:timers/promises';
import type { EventClock } from './event-clock.ts';
import type { FunctionHost } from './function-host.ts';

const TICKS = 60;
const PER_TICK = 2;
const BETWEEN_MS = 500;

/** The function that a schedule fires each minute, fired again and again for the minute that runs by the clock. */
export class ScheduledProducer {
  /** Ids of the minutes in which the function has succeeded. */
  readonly acknowledged: string[] = [];
  readonly #host: FunctionHost;
  readonly #clock: EventClock;

  /** The host's function makes two factures a second. */
  constructor(host: FunctionHost, clock: EventClock) {
    this.#host = host;
    this.#clock = clock;
  }

  async publishUntil(isOver: () => boolean): Promise<void> {
    while (!isOver()) {
      const minute = this.#clock.minute();
      const isSent = await this.#host.invoke({ time: new Date(minute).toISOString() }).then(
        () => true,
        () => false,
      );
      if (isSent) this.acknowledged.push(...idsOf(minute));
      await pause(BETWEEN_MS);
    }
  }
}

/** As the simulator names what it makes in the minute that starts at `minute` ms. */
const idsOf = (minute: number): string[] =>
  Array.from({ length: TICKS * PER_TICK }, (_, index) => {
    const second = minute / 1_000 + Math.floor(index / PER_TICK);
    return `F-${second}-${index % PER_TICK}`;
  });
