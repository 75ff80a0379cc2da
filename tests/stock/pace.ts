import { setImmediate, setTimeout as sleep } from 'node:timers/promises';
import { seededRandom } from '@facturation/platform/random';
import { Scheduler } from '../../functions/billing/finalizing/simulation/scheduler.ts';

/** In which order, and when, the processes of a schedule go on. */
export interface Pace {
  chance: (probability: number) => boolean;
  below: (bound: number) => number;
  /** Milliseconds since the epoch. */
  nowMs: () => number;
  /** Gives way to other processes, for some milliseconds at least. */
  turn: (afterMs?: number) => Promise<void>;
  /** Starts work whose failure ends the run. */
  start: (work: () => Promise<unknown>) => void;
  /** Ends when everything that was started has ended. */
  run: () => Promise<void>;
}

const START_MS = Date.UTC(2026, 10, 30);
const MAX_STEPS = 50_000;

/** One step at a time, in an order drawn at random, on a clock of its own. */
export function simulatedPace(seed: string): Pace {
  const scheduler = new Scheduler(seededRandom(seed), START_MS);
  return {
    chance: (probability) => scheduler.chance(probability),
    below: (bound) => scheduler.below(bound),
    nowMs: () => scheduler.nowMs,
    turn: (afterMs) => scheduler.turn('process', afterMs),
    start: (work) => scheduler.start(work),
    run: () => scheduler.run(MAX_STEPS),
  };
}

/** How much faster waits go by than they say: calls take the time that they take. */
const HASTE = 20;

/** As the machine and its servers go; the seed draws what is done, and not in which order. */
export function realPace(seed: string): Pace {
  const random = seededRandom(seed);
  const running = new Set<Promise<unknown>>();
  const failures: unknown[] = [];
  return {
    chance: (probability) => random() < probability,
    below: (bound) => Math.floor(random() * bound),
    nowMs: Date.now,
    turn: (afterMs = 0) => (afterMs > 0 ? sleep(afterMs / HASTE) : setImmediate()),
    start: (work) => running.add(work().catch((error) => failures.push(error))),
    async run() {
      for (const work of running) await work;
      running.clear();
      if (failures.length > 0) throw failures[0];
    },
  };
}
