import { memoryShop } from './memory-shop.ts';
import { simulatedPace } from './pace.ts';
import { runSchedule } from './schedule.ts';

/** Schedules of each test run; the seed of a failing one is in its message. */
const RUNS = 5_000;
const TIMEOUT_MS = 300_000;

describe('given bills, movements and sweeps at the same products at the same moment, and a network that fails', () => {
  const seed = process.env.SEED ?? `${Date.now()}`;

  it(
    `what came is free, held or sold, and nothing is sold twice (seed ${seed})`,
    async () => {
      let finals = 0;
      for (let run = 0; run < RUNS; run++) {
        const name = `${seed}-${run}`;
        const { finals: more, faults } = await runSchedule(memoryShop(), simulatedPace(name));
        finals += more;
        expect({ run: name, faults }).toEqual({ run: name, faults: [] });
      }
      expect(finals).toBeGreaterThan(RUNS / 2);
    },
    TIMEOUT_MS,
  );
});
