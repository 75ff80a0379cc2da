import { mergePatchOf } from './merge-patch.ts';

/** As RFC 7396 has it. */
const apply = (target: unknown, patch: unknown): unknown => {
  if (typeof patch !== 'object' || patch === null || Array.isArray(patch)) return patch;
  const record = typeof target === 'object' && target !== null ? { ...target } : {};
  for (const [name, value] of Object.entries(patch)) {
    const members = record as Record<string, unknown>;
    if (value === null) delete members[name];
    else members[name] = apply(members[name], value);
  }
  return record;
};

describe('the merge patch that makes one record of another', () => {
  const before = { name: 'a', price: 1, vat: { category: 'E', rate: 0, exemptionCode: 'X' }, stocked: false };

  it.each([
    ['the same', before, {}],
    ['one with another value', { ...before, price: 2 }, { price: 2 }],
    ['one without a member', { name: 'a', price: 1, vat: before.vat }, { stocked: null }],
    [
      'one whose object has lost a member',
      { ...before, vat: { category: 'S', rate: 20 } },
      { vat: { category: 'S', rate: 20, exemptionCode: null } },
    ],
    ['one with a new object', { ...before, terms: { days: 30 } }, { terms: { days: 30 } }],
  ])('is right for %s', (_, after, patch) => {
    expect(mergePatchOf(before, after)).toEqual(patch);
    expect(apply(before, patch)).toEqual(after);
  });
});
