import fc from 'fast-check';
import { documentText, hashOf } from './chain.ts';
import { formatNumber, overlaps, parsePattern } from './number-pattern.ts';
import { ClosedDayError, drawNumber, type SeriesState } from './series.ts';

const UNUSED: SeriesState = { year: '', last: 0, lastIssueDate: '', lastHash: '', total: 0 };
const FA = parsePattern('FA-{YYYY}-{00000}');

describe('given a pattern of numbers', () => {
  test.each([
    ['FA-{YYYY}-{00000}', '2026', 1, 'FA-2026-00001'],
    ['FA-{YYYY}-{00000}', '2026', 123_456, 'FA-2026-123456'],
    ['{0}', '2026', 42, '42'],
    ['{0000}/{YYYY}', '2027', 7, '0007/2027'],
  ])('%s writes the year %s and the count %i as %s', (pattern, year, count, number) => {
    expect(formatNumber(parsePattern(pattern), year, count)).toBe(number);
  });

  test.each([
    ['FA-{YYYY}', /no counter/],
    ['FA-{000}-{000}', /braces/],
    ['FA-{YYYY}-{YYYY}-{000}', /braces/],
    ['FA-{MM}-{000}', /braces/],
    ['FA {000}', /other characters/],
    ['É-{000}', /other characters/],
    ['ABCDEFGHIJKLMNOPQRSTUVWXYZ-{YYYY}-{00000}', /41 characters, more than 35/],
  ])('%s is refused, and why is said', (pattern, reason) => {
    expect(() => parsePattern(pattern)).toThrow(reason);
  });

  it('any other that begins as it does could write its numbers', () => {
    expect(overlaps(FA, parsePattern('FA-{YYYY}-B{000}'))).toBe(true);
    expect(overlaps(FA, parsePattern('{00000}'))).toBe(true);
    expect(overlaps(FA, parsePattern('AV-{YYYY}-{00000}'))).toBe(false);
  });
});

describe('given a series', () => {
  const drawAll = (pattern: string, dates: readonly string[]) => {
    let state = UNUSED;
    return dates.map((date) => {
      const drawn = drawNumber(parsePattern(pattern), state, date);
      state = drawn.state;
      return drawn;
    });
  };

  it('a new year begins anew, and closes the one before', () => {
    const [first, second, third] = drawAll('FA-{YYYY}-{000}', ['2026-12-30', '2026-12-31', '2028-01-01']);
    expect([first, second, third].map((drawn) => drawn?.number)).toEqual([
      'FA-2026-001',
      'FA-2026-002',
      'FA-2028-001',
    ]);
    expect(second?.closed).toBeUndefined();
    expect(third?.closed).toMatchObject({ year: '2026', last: 2, total: 2 });
    expect(third?.state).toMatchObject({ year: '2028', last: 1, total: 3 });
  });

  it('one whose numbers hold no year goes on', () => {
    const drawn = drawAll('{0000}', ['2026-12-31', '2027-01-01']);
    expect(drawn.map(({ number }) => number)).toEqual(['0001', '0002']);
  });

  it('a day before that of the last number is closed, and so is its year', () => {
    const [{ state } = { state: UNUSED }] = drawAll('FA-{YYYY}-{000}', ['2026-02-10']);
    const codeOf = (date: string): unknown => {
      try {
        return drawNumber(FA, state, date).number;
      } catch (error) {
        return error instanceof ClosedDayError && error.code;
      }
    };
    expect(['2026-02-10', '2026-02-09', '2025-12-31'].map(codeOf)).toEqual([
      'FA-2026-00002',
      'date-before-series',
      'year-closed',
    ]);
  });
});

describe('given documents', () => {
  it('the order in which members were set does not change a text', () => {
    const value = fc.oneof(fc.string({ unit: 'grapheme' }), fc.integer(), fc.boolean());
    fc.assert(
      fc.property(fc.dictionary(fc.string({ unit: 'grapheme' }), value), (document) => {
        const turned = Object.fromEntries(Object.entries(document).reverse());
        expect(documentText(turned)).toBe(documentText(document));
        expect(JSON.parse(documentText(document))).toEqual(document);
      }),
    );
  });

  it('half a character is refused', () => {
    expect(() => documentText({ name: 'a\uD800' })).toThrow(/half a character|surrogate/i);
  });

  it('a hash names the text and the hash before it', () => {
    const first = hashOf('', '{}');
    expect(first).toMatch(/^[0-9a-f]{64}$/);
    expect(new Set([first, hashOf(first, '{}'), hashOf('', '{"a":1}')]).size).toBe(3);
  });
});
