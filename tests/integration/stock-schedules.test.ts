import { databaseShop } from '../stock/database-shop.ts';
import { realPace } from '../stock/pace.ts';
import { runSchedule } from '../stock/schedule.ts';
import { ownTables } from '../support/own-tables.ts';

beforeAll(ownTables);

/** Schedules of each test run, and of the full form: `SCHEDULES=2000`. */
const SCHEDULES = Number(process.env.SCHEDULES ?? 100);
/** Schedules that run at once, each with bills and products of its own. */
const AT_ONCE = 4;
const MS_PER_SCHEDULE = 3_000;

describe('given bills, movements and sweeps at the same products at the same moment, in DynamoDB', () => {
  const seed = process.env.SEED ?? `${Date.now()}`;

  it(
    `what came is free, held or sold, and nothing is sold twice (seed ${seed})`,
    async () => {
      const shop = await databaseShop();
      let [finals, next] = [0, 0];
      const one = async () => {
        while (next < SCHEDULES) {
          const name = `${seed}-${next++}`;
          const { finals: more, faults } = await runSchedule(shop, realPace(name));
          finals += more;
          expect({ run: name, faults }).toEqual({ run: name, faults: [] });
        }
      };
      const ends = await Promise.allSettled(Array.from({ length: AT_ONCE }, one));
      for (const end of ends) if (end.status === 'rejected') throw end.reason;
      expect(finals).toBeGreaterThan(SCHEDULES / 2);
    },
    60_000 + SCHEDULES * MS_PER_SCHEDULE,
  );
});
