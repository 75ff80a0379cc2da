import { figuresOf, merged, type Result } from './results.ts';

const machine = { processors: '2 × any', memory: '8 GiB', node: 'v24' };
const result = (at: string, value: number): Result => ({
  at,
  commit: 'abc',
  machine,
  figures: [{ name: 'time', value, unit: 'ms' }],
});
const [older, newer] = [result('2026-01-01', 1), result('2026-01-02', 2)];

describe('results that are kept', () => {
  it('have those of a newer run in the place of the older, and keep the date of each', () => {
    expect(merged({ init: older, memory: older }, { memory: newer }, ['init', 'memory'])).toEqual({
      init: older,
      memory: newer,
    });
  });

  it('stand in the order in which the command measures', () => {
    expect(Object.keys(merged({ memory: older }, { init: newer }, ['init', 'memory']))).toEqual([
      'init',
      'memory',
    ]);
  });

  it('no longer have what is not measured any more', () => {
    expect(merged({ gone: older }, { init: newer }, ['init'])).toEqual({ init: newer });
  });

  it('give the figures of all measurements', () => {
    expect(figuresOf({ init: older, memory: newer }).map(({ value }) => value)).toEqual([1, 2]);
  });
});
