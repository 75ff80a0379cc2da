import { seededRandom } from '@facturation/platform/random';
import { factureIdOf } from '../../facturation/contract.ts';
import { hashId, IdSet } from '../fold/id-set.ts';
import { type Aggregate, mergeAggregates } from '../windows.ts';
import { type ComparedDay, compareDay } from './compare-day.ts';
import { cellName, type GatheredDay, windowStart } from './gathered-day.ts';
import type { FinalBill, StoredFacture } from './sources.ts';
import { JudgingWindow } from './stream-state.ts';

const SEED = process.env.SEED ?? `${Date.now()}`;
const random = seededRandom(SEED);
const below = (limit: number): number => Math.floor(random() * limit);

const BEGIN = Date.parse('2026-03-01T09:00:00Z');
const times = { keptFrom: BEGIN, arrivedUpTo: BEGIN + 3_600_000 };

/** One sending: the facture, and whether its window was still open. */
interface Sending extends StoredFacture {
  isLate: boolean;
}

/** Bills of a minute, and what was sent of them and of others, in order. */
interface World {
  bills: FinalBill[];
  sent: Sending[];
}

const factureOf = (bill: FinalBill): StoredFacture => ({
  ...bill,
  id: factureIdOf(bill.id),
  key: `name of ${bill.customerID}`,
});

/** Each bill is sent once to three times, in time or late, and so are factures of others. */
function anyWorld(): World {
  const bills = Array.from({ length: 1 + below(12) }, (_, index) => ({
    id: `${index}`,
    customerID: `${below(3)}`,
    cents: below(2_000) - 1_000,
    time: BEGIN + below(60_000),
  }));
  const foreign = Array.from({ length: below(12) }, (_, index) => ({
    id: `F-${index}`,
    customerID: undefined,
    key: `name of ${below(3)}`,
    cents: below(1_000),
    time: BEGIN + below(60_000),
  }));
  const sent = [...bills.map(factureOf), ...foreign].flatMap((facture) => {
    const lateFrom = below(3);
    return Array.from({ length: 1 + below(3) }, (_, time) => ({ ...facture, isLate: time >= lateFrom }));
  });
  return { bills, sent };
}

/** The plainest engine: it counts what comes in time, each id once. */
function gathered({ bills, sent }: World, over: Partial<GatheredDay> = {}): GatheredDay {
  const counted = new Map<string, Sending>();
  const late = new Map<string, number>();
  for (const one of sent) {
    if (one.isLate) late.set(one.id, (late.get(one.id) ?? 0) + 1);
    else if (!counted.has(one.id)) counted.set(one.id, one);
  }
  const stored = new Map(sent.toReversed().map(({ isLate: _, ...facture }) => [facture.id, facture]));
  const foreign = new Map<string, StoredFacture[]>();
  for (const facture of stored.values()) {
    const name = cellName(facture.key, windowStart(facture));
    if (facture.id.startsWith('F-')) foreign.set(name, [...(foreign.get(name) ?? []), facture]);
  }
  return {
    bills,
    factures: new Map([...stored].filter(([id]) => id.startsWith('B-'))),
    windows: windowsOf([...counted.values()]),
    late,
    refused: [],
    foreign,
    times,
    ...over,
  };
}

function windowsOf(counted: readonly StoredFacture[]): Map<number, JudgingWindow> {
  const byStart = Map.groupBy(counted, windowStart);
  return new Map([...byStart].map(([start, all]) => [start, windowOf(all)]));
}

function windowOf(counted: readonly StoredFacture[]): JudgingWindow {
  const ids = IdSet.empty();
  const aggregates = new Map<string, Aggregate>();
  for (const { id, key, cents } of counted) {
    ids.add(hashId(id));
    const one = { count: 1, sum: BigInt(cents), min: cents, max: cents };
    aggregates.set(key, mergeAggregates(aggregates.get(key), one));
  }
  return new JudgingWindow(ids, aggregates);
}

const sumOf = (all: readonly { cents: number }[]): bigint =>
  all.reduce((sum, { cents }) => sum + BigInt(cents), 0n);

const kindsOf = ({ faults }: ComparedDay) => faults.map(({ kind, ids }) => ({ kind, ids }));

/** A world with something wrong, and what has to be said of it. */
interface Spoiled {
  day: GatheredDay;
  bill: FinalBill;
  cents: number;
}

/** A bill that came in time. */
function oneInTime({ bills, sent }: World): FinalBill | undefined {
  return bills.find(({ id }) => sent.some((one) => one.id === factureIdOf(id) && !one.isLate));
}

const without = (world: World, bill: FinalBill): World => ({
  ...world,
  sent: world.sent.filter(({ id }) => id !== factureIdOf(bill.id)),
});

const FAULTS: Record<string, (world: World, bill: FinalBill) => Spoiled> = {
  factureMissing: (world, bill) => {
    const { factures, ...day } = gathered(world);
    const others = new Map([...factures].filter(([id]) => id !== factureIdOf(bill.id)));
    return { day: { ...day, factures: others }, bill, cents: bill.cents };
  },
  windowMissing: (world, bill) => {
    const { factures } = gathered(world);
    return { day: gathered(without(world, bill), { factures }), bill, cents: bill.cents };
  },
  otherAmount: (world, bill) => {
    const sent = world.sent.map((one) =>
      one.id === factureIdOf(bill.id) ? { ...one, cents: one.cents + 7 } : one,
    );
    return { day: gathered({ ...world, sent }), bill, cents: 7 };
  },
  unknownBill: (world, bill) => {
    const bills = world.bills.filter((one) => one !== bill);
    return { day: gathered({ ...world, bills }), bill, cents: bill.cents };
  },
};

describe('given any bills, sent any number of times, in time and late, among factures of others', () => {
  it(`nothing is lost, each bill is one, and nothing differs (seed ${SEED})`, () => {
    for (let run = 0; run < 500; run++) {
      const world = anyWorld();
      const compared = compareDay(gathered(world));
      const told = world.bills.map((bill) => world.sent.filter(({ id }) => id === factureIdOf(bill.id)));
      const isCounted = (sendings: Sending[]) => sendings.some(({ isLate }) => !isLate);
      const counted = world.bills.filter((_, index) => isCounted(told[index] ?? []));
      const lateSendings = told.flat().filter(({ isLate }) => isLate).length;
      expect({ run, ...compared }).toMatchObject({
        run,
        bills: { count: world.bills.length, cents: sumOf(world.bills) },
        factures: { count: world.bills.length, cents: sumOf(world.bills) },
        windows: { count: counted.length, cents: sumOf(counted) },
        late: { count: world.bills.length - counted.length },
        lateRepeats: { count: lateSendings - (world.bills.length - counted.length) },
        waiting: { count: 0, ids: [] },
        unverifiable: { count: 0, ids: [] },
        faults: [],
        difference: { ids: 0, cents: 0n },
      });
    }
  });

  it.each(Object.entries(FAULTS))(
    `%s is found, and nothing else, to the cent (seed ${SEED})`,
    (kind, spoil) => {
      let found = 0;
      for (let run = 0; run < 200; run++) {
        const world = anyWorld();
        const chosen = oneInTime(world);
        if (!chosen) continue;
        const { day, bill, cents } = spoil(world, chosen);
        const compared = compareDay(day);
        expect({ run, faults: kindsOf(compared) }).toEqual({ run, faults: [{ kind, ids: [bill.id] }] });
        expect(compared.difference).toEqual({ ids: 1, cents: BigInt(Math.abs(cents)) });
        found++;
      }
      expect(found).toBeGreaterThan(50);
    },
  );

  it('a list of ids is cut, and its count is not', () => {
    const bills = Array.from({ length: 50 }, (_, index) => ({
      id: `${100 + index}`,
      customerID: '1',
      cents: 1,
      time: BEGIN,
    }));
    const [fault] = compareDay(gathered({ bills, sent: [] })).faults;
    expect(fault).toMatchObject({ kind: 'factureMissing', count: 50 });
    expect(fault?.ids).toEqual(bills.slice(0, 20).map(({ id }) => id));
  });
});
