import { type IndexRow, MAX_ROWS_READ, type Partition, readMerged } from '@facturation/platform/merged-pages';
import { seededRandom } from '@facturation/platform/random';

interface Row extends IndexRow {
  passes: boolean;
}

/** Partitions in memory that count the rows they were asked for. */
class Partitions {
  asked = 0;
  readonly #rows: readonly (readonly Row[])[];

  constructor(rows: readonly (readonly Row[])[]) {
    this.#rows = rows;
  }

  in(isDescending: boolean): Partition<Row>[] {
    return this.#rows.map((rows) => {
      const ordered = rows.toSorted((one, other) =>
        one.position < other.position !== isDescending ? -1 : 1,
      );
      return {
        read: async (after, limit) => {
          this.asked += limit;
          const isBehind = ({ position }: Row): boolean =>
            after === undefined || (isDescending ? position < after : position > after);
          const behind = ordered.filter(isBehind);
          return { rows: behind.slice(0, limit), isLast: behind.length <= limit };
        },
      };
    });
  }
}

const passes = (row: Row): boolean => row.passes;

/** Up to 1,500 rows in up to five partitions; of some lists hardly any row passes. */
function givenRows(random: () => number): Row[][] {
  const [count, share] = [Math.floor(random() * 1_500), [1, 0.3, 0.004][Math.floor(random() * 3)] ?? 1];
  const partitions: Row[][] = Array.from({ length: 1 + Math.floor(random() * 5) }, () => []);
  for (let row = 0; row < count; row++)
    partitions[Math.floor(random() * partitions.length)]?.push({
      position: `${row}`.padStart(5, '0'),
      passes: random() < share,
    });
  return partitions;
}

describe('given rows in several partitions', () => {
  const seed = process.env.SEED ?? `${Date.now()}`;

  it(`pages show each that passes once, in order, and none reads too much (seed ${seed})`, async () => {
    for (let run = 0; run < 60; run++) {
      const random = seededRandom(`${seed}-${run}`);
      const rows = givenRows(random);
      const [size, isDescending] = [1 + Math.floor(random() * 100), random() < 0.5];
      const shown: string[] = [];
      let after: string | undefined;
      do {
        const partitions = new Partitions(rows);
        const page = await readMerged(partitions.in(isDescending), { after, size, isDescending, passes });
        expect({ run, isShort: page.rows.length <= size }).toEqual({ run, isShort: true });
        expect(partitions.asked).toBeLessThanOrEqual(MAX_ROWS_READ);
        shown.push(...page.rows.map(({ position }) => position));
        after = page.next;
      } while (after !== undefined);
      const all = rows.flat().filter(({ passes }) => passes);
      const expected = all.map(({ position }) => position).sort();
      expect({ run, shown }).toEqual({ run, shown: isDescending ? expected.reverse() : expected });
    }
  });

  it('a full page says that nothing follows when nothing does', async () => {
    const rows = ['1', '2', '3'].map((position) => ({ position, passes: true }));
    const page = await readMerged(new Partitions([rows]).in(false), {
      after: undefined,
      size: 3,
      isDescending: false,
      passes,
    });
    expect(page).toEqual({ rows, next: undefined });
  });
});
