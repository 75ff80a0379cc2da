import { isOlder, kindOf, madeAtMs } from './trail-age.ts';

const MADE_MS = Date.UTC(2026, 10, 30);
const idAt = (timeMs: number): string => {
  const hex = timeMs.toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000`;
};
const YEAR_MS = 31_557_600_000;

describe('when a version was made', () => {
  it.each([
    ['by itself', 'customers/7', idAt(MADE_MS), MADE_MS],
    ['by that at which a bill became final', 'bills/7', `${idAt(MADE_MS)}.12`, MADE_MS],
    ['by the id of a rule', `analytics/rules/${idAt(MADE_MS)}`, '2', MADE_MS],
    ['before all, where rows had no version', 'customers/7', '0', 0],
    ['not at all, of a series', 'series/FA', '3', undefined],
  ])('%s', (_, resource, version, expected) => {
    expect(madeAtMs({ resource, version })).toBe(expected);
  });
});

it('a kind is the collection', () => {
  expect(['bills/7', 'analytics/rules/7', 'seller'].map(kindOf)).toEqual([
    'bills',
    'analytics/rules',
    'seller',
  ]);
});

describe('a row that is not there need not be', () => {
  const begins = new Map([['customers', MADE_MS]]);
  const missing = (resource: string, atMs: number) => ({ resource, version: idAt(atMs) });

  it('before the trail of its kind began, and has to be from then on', () => {
    expect(isOlder(missing('customers/7', MADE_MS - 1), begins, MADE_MS)).toBe(true);
    expect(isOlder(missing('customers/7', MADE_MS), begins, MADE_MS)).toBe(false);
    expect(isOlder(missing('products/7', MADE_MS), begins, MADE_MS)).toBe(true);
  });

  it('longer ago than rows are kept: three years of customers, ten of bills', () => {
    const all = new Map([...begins, ['bills', MADE_MS]]);
    const [later, muchLater] = [MADE_MS + 4 * YEAR_MS, MADE_MS + 11 * YEAR_MS];
    expect(isOlder(missing('customers/7', MADE_MS), all, later)).toBe(true);
    expect(isOlder(missing('bills/7', MADE_MS), all, later)).toBe(false);
    expect(isOlder(missing('bills/7', MADE_MS), all, muchLater)).toBe(true);
  });

  it('never of a series, whose revisions bear no time', () => {
    expect(isOlder({ resource: 'series/FA', version: '0' }, begins, MADE_MS)).toBe(false);
  });
});
