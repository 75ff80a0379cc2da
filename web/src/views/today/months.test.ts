import { barsOf, billedIn, growth } from './months.ts';

const nothing = { count: 0, net: 0, vat: 0, gross: 0 };

describe('what was billed in a month', () => {
  it('is its bills without its credit notes, to the cent', () => {
    const invoices = { count: 3, net: 0.3, vat: 0.06, gross: 0.36 };
    const creditNotes = { count: 1, net: 0.1, vat: 0.02, gross: 0.12 };
    expect(billedIn([{ month: '2026-11', invoices, creditNotes }])).toEqual([
      { month: '2026-11', net: 0.2, vat: 0.04, gross: 0.24, invoices: 3, creditNotes: 1 },
    ]);
  });

  it('is below 0 where only bills of earlier months were credited', () => {
    const creditNotes = { count: 1, net: 100, vat: 20, gross: 120 };
    expect(billedIn([{ month: '2026-11', invoices: nothing, creditNotes }])).toMatchObject([{ gross: -120 }]);
  });
});

describe('growth', () => {
  it.each([
    [150, 100, 50],
    [50, 100, -50],
    [100, 100, 0],
    [0, 100, -100],
  ])('of %d after %d is %d %%', (now, before, percent) => {
    expect(growth(now, before)).toBe(percent);
  });

  it('is not known where nothing, or less, was billed before', () => {
    expect([growth(100, 0), growth(100, -20)]).toEqual([undefined, undefined]);
  });
});

describe('bars', () => {
  it('stand on the ground, the highest as high as the chart', () => {
    expect(barsOf([100, 50, 0])).toEqual({
      bars: [
        { top: 0, height: 100 },
        { top: 50, height: 50 },
        { top: 100, height: 0 },
      ],
      zero: 100,
    });
  });

  it('hang from it where an amount is below 0', () => {
    expect(barsOf([300, -100])).toEqual({
      bars: [
        { top: 0, height: 75 },
        { top: 75, height: 25 },
      ],
      zero: 75,
    });
  });

  it('are flat where nothing was billed', () => {
    const { bars, zero } = barsOf([0, 0]);
    expect(bars.every(({ height }) => height === 0)).toBe(true);
    expect(zero).toBe(100);
  });
});
