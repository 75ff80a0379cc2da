import { SIZES } from './sizes.ts';
import { panBy, rangeOf, wholeOf, zoomBy, zoomTo } from './zoom.ts';

const NOW = Date.parse('2026-11-22T18:00:00Z');
const { ms, shownMs, mostMs } = SIZES['1m'];

describe('what is shown of the time', () => {
  it('follows the present at first', () => {
    expect(rangeOf(wholeOf('1m'), NOW)).toEqual({ from: NOW - shownMs, to: NOW });
    expect(rangeOf(wholeOf('1m'), NOW + ms)).toEqual({ from: NOW + ms - shownMs, to: NOW + ms });
  });

  it('goes on following it when it is made narrower or wider', () => {
    expect(zoomBy(wholeOf('1m'), 0.5, '1m', NOW)).toEqual({ spanMs: shownMs / 2 });
    expect(zoomBy(wholeOf('1m'), 2, '1m', NOW)).toEqual({ spanMs: shownMs * 2 });
  });

  it('is never narrower than a few windows, nor wider than what is kept', () => {
    expect(zoomBy(wholeOf('1m'), 1e-9, '1m', NOW).spanMs).toBe(4 * ms);
    expect(zoomBy(wholeOf('1m'), 1e9, '1m', NOW)).toEqual({ spanMs: mostMs });
  });

  it('keeps the time under the pointer where it is', () => {
    const anchor = NOW - shownMs / 4;
    const { from, to } = rangeOf(zoomBy(wholeOf('1m'), 0.5, '1m', NOW, anchor), NOW);
    expect((anchor - from) / (to - from)).toBeCloseTo(0.75);
  });

  it('is the range that was drawn, and stays there', () => {
    const range = { from: NOW - 30 * ms, to: NOW - 10 * ms };
    const zoom = zoomTo(range, '1m', NOW);
    expect(rangeOf(zoom, NOW + 5 * ms)).toEqual(range);
  });

  it('moves back and on, no further than what is kept and the present', () => {
    const back = panBy(wholeOf('1m'), -0.5, '1m', NOW);
    expect(rangeOf(back, NOW)).toEqual({ from: NOW - 1.5 * shownMs, to: NOW - 0.5 * shownMs });
    expect(panBy(back, 9, '1m', NOW)).toEqual(wholeOf('1m'));
    expect(rangeOf(panBy(back, -99, '1m', NOW), NOW).from).toBe(NOW - mostMs);
  });
});
