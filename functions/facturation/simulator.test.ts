import { recordsOfTick, type Simulation } from './simulator.ts';

const simulation: Simulation = {
  facturesPerSecond: 3,
  customers: ['Abir', 'Hassan', 'Zaid'],
  maxCents: 900_000,
};
const SECOND = 1_700_000_000;

describe('the batch of a second', () => {
  const batch = recordsOfTick(SECOND, simulation);

  test('is the same however often it is made', () => {
    expect(recordsOfTick(SECOND, simulation)).toEqual(batch);
  });

  test('differs from that of the next second', () => {
    const amounts = (second: number) =>
      recordsOfTick(second, simulation).map(({ value }) => JSON.parse(value).montant);
    expect(amounts(SECOND + 1)).not.toEqual(amounts(SECOND));
  });

  test('names its factures by second and index, and dates and stamps them with the tick', () => {
    expect(batch.map(({ value }) => JSON.parse(value).id)).toEqual([0, 1, 2].map((i) => `F-${SECOND}-${i}`));
    for (const { key, value, timestamp } of batch) {
      const facture = JSON.parse(value);
      expect(timestamp).toBe(`${SECOND}000`);
      expect(facture.date).toBe(new Date(SECOND * 1000).toISOString());
      expect(facture.nomClient).toBe(key);
      expect(facture).not.toHaveProperty('customerID');
    }
  });

  test('does not change when more are made a second', () => {
    expect(recordsOfTick(SECOND, { ...simulation, facturesPerSecond: 5 }).slice(0, 3)).toEqual(batch);
  });
});

test('over an hour every customer has factures, and every amount is 0.01 to the limit in whole cents', () => {
  const factures = Array.from({ length: 3600 }, (_, s) => recordsOfTick(SECOND + s, simulation))
    .flat()
    .map(({ value }) => JSON.parse(value) as { nomClient: string; montant: number });
  expect(new Set(factures.map(({ nomClient }) => nomClient))).toEqual(new Set(simulation.customers));
  for (const { montant } of factures) {
    expect(montant).toBeGreaterThanOrEqual(0.01);
    expect(montant).toBeLessThanOrEqual(9000);
    expect(`${montant}`).toMatch(/^\d+(\.\d{1,2})?$/);
  }
});
