import { isSamePlace } from './hash.ts';

describe('given what is unsaved at a place', () => {
  it('the same place with other filters is another: there it would be lost', () => {
    expect(isSamePlace('#/bills/new?customer=1', '#/bills/new')).toBe(false);
    expect(isSamePlace('#/bills/new?customer=1', '#/bills/new?customer=2')).toBe(false);
  });

  it.each([
    ['#/bills/new?customer=1', '#/bills/new?customer=1'],
    ['#/settings/seller', '#settings/seller'],
    ['', '#/'],
    ['#/customers/1/edit', '#/customers/1/edit?'],
  ])('%s is where %s is', (one, other) => {
    expect(isSamePlace(one, other)).toBe(true);
  });
});
