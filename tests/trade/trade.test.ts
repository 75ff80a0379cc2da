import { runTrade } from './any-trade.ts';

/** Runs of each test run; the seed of a failing one is in its message. */
const RUNS = 1_000;
const TIMEOUT_MS = 300_000;

describe('given invoices that become final, are credited and paid at the same moment', () => {
  const seed = process.env.SEED ?? `${Date.now()}`;

  it(
    `their texts, numbers and settlements are right to the cent (seed ${seed})`,
    async () => {
      const all = { invoices: 0, creditNotes: 0, payments: 0 };
      for (let run = 0; run < RUNS; run++) {
        const name = `${seed}-${run}`;
        const { faults, ...made } = await runTrade(name);
        expect({ run: name, faults }).toEqual({ run: name, faults: [] });
        for (const kind of ['invoices', 'creditNotes', 'payments'] as const) all[kind] += made[kind];
      }
      expect(Math.min(all.invoices, all.creditNotes, all.payments)).toBeGreaterThan(RUNS / 2);
    },
    TIMEOUT_MS,
  );
});
