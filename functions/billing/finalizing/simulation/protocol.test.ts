import { runScenario } from './scenario.ts';

/** Runs of each test run; the seed of a failing one is in its message. */
const RUNS = 5_000;

describe('given people who finalise, change and remove bills at the same moment, and a network that fails', () => {
  const seed = process.env.SEED ?? `${Date.now()}`;

  it(`numbers have no gap, and every answer is true (seed ${seed})`, async () => {
    let finals = 0;
    for (let run = 0; run < RUNS; run++) {
      const name = `${seed}-${run}`;
      const { finals: more, faults } = await runScenario(name);
      finals += more;
      expect({ run: name, faults }).toEqual({ run: name, faults: [] });
    }
    expect(finals).toBeGreaterThan(RUNS);
  }, 300_000);
});
