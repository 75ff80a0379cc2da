import type { Schema } from './document.ts';
import { limitsOf } from './limits.ts';

const LONG = { pattern: `^${'a?'.repeat(40)}$` };

describe('what a value must keep to', () => {
  test.each<[string, Schema, string[]]>([
    ['a span', { minimum: 1, maximum: 100 }, ['1 to 100']],
    ['one end of it', { minimum: 0 }, ['0 or more']],
    ['both ends excluded', { exclusiveMinimum: 0, exclusiveMaximum: 10 }, ['more than 0', 'less than 10']],
    ['lengths', { minLength: 1, maxLength: 64 }, ['1 to 64 characters']],
    ['items, and each of them', { maxItems: 3, items: { minimum: 1 } }, ['up to 3 items', 'each 1 or more']],
    ['figures that can be read', { maximum: 1_000_000 }, ['up to 1,000,000']],
    ['no pattern where a format says it', { format: 'date-time', pattern: '^\\d' }, []],
    ['patterns, of parts too', { pattern: '^a', allOf: [{ pattern: 'b$' }] }, ['matches ^a', 'matches b$']],
    ['a word for the pattern of what is not blank', { pattern: '\\S' }, ['not blank']],
    ['an example for a pattern that nobody would read', { allOf: [LONG], examples: ['a'] }, ['like a']],
    ['nothing for such a pattern without an example', LONG, []],
    ['what is taken when it is missing', { default: '5s' }, ['default "5s"']],
    ['alternatives', { anyOf: [{ maxLength: 3 }, { minimum: 0 }] }, ['up to 3 characters', '0 or more']],
  ])('%s', (_, schema, limits) => {
    expect(limitsOf(schema)).toEqual(limits);
  });

  test('the largest integer that JSON carries exactly is no limit', () => {
    const [minimum, maximum] = [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER];
    expect(limitsOf({ minimum, maximum })).toEqual([]);
    expect(limitsOf({ minimum: 0, maximum })).toEqual(['0 or more']);
  });
});
