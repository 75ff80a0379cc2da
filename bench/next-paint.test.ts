import { byBeginning, type EventEntry, interactionsOf, longest, nextPaintOf } from './next-paint.ts';

const entry = (interactionId: number, startTime: number, duration: number): EventEntry => ({
  interactionId,
  startTime,
  duration,
});

describe('an interaction', () => {
  it('takes as long as the slowest of its events, from the first of them', () => {
    const [press, release] = [entry(7, 100, 24), entry(7, 160, 40)];
    expect(interactionsOf([release, press])).toEqual([{ startTime: 100, duration: 40 }]);
  });

  it('is not what only moves over the page', () => {
    expect(interactionsOf([entry(0, 100, 300)])).toEqual([]);
  });
});

describe('interaction to next paint', () => {
  const others = Array.from({ length: 60 }, (_, index) => ({ startTime: index, duration: 16 }));
  const slow = [
    { startTime: 70, duration: 200 },
    { startTime: 80, duration: 120 },
  ];

  it('is the longest of a short visit', () => {
    expect(nextPaintOf(slow, 49)).toBe(200);
  });

  it('leaves out the longest one of fifty', () => {
    expect(nextPaintOf([...others, ...slow], 62)).toBe(120);
  });

  it('counts also those that were too short to be reported', () => {
    expect(nextPaintOf(slow, 50)).toBe(120);
  });

  it('is what may go unreported when nothing was reported', () => {
    expect(nextPaintOf([], 12)).toBe(8);
    expect(longest([])).toBe(8);
  });
});

describe('the steps of a visit', () => {
  it('have what happened between their beginning and the next one', () => {
    const [first, second, last] = [
      { startTime: 10, duration: 16 },
      { startTime: 20, duration: 24 },
      { startTime: 900, duration: 32 },
    ];
    const begun = [
      { name: 'opens', at: 5 },
      { name: 'types', at: 20 },
      { name: 'waits', at: 30 },
      { name: 'closes', at: 800 },
    ];
    expect(Object.fromEntries(byBeginning([last, first, second], begun))).toEqual({
      opens: [first],
      types: [second],
      waits: [],
      closes: [last],
    });
  });
});
