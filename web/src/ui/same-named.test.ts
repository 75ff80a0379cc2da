import { sameNamed } from './same-named.ts';

const typed = { id: '+', label: 'Étagère', isText: true };
const product = { id: '7', label: 'étagère' };

describe('given a text that was typed and not chosen', () => {
  it('the one that is named so is meant', () => {
    expect(sameNamed([product, typed], 'Étagère')).toBe(product);
  });

  it.each([
    ['nothing is named so', [{ id: '8', label: 'Étagère haute' }, typed]],
    ['two are', [product, { id: '9', label: 'Étagère' }, typed]],
  ])('none is where %s', (_, found) => {
    expect(sameNamed(found, 'Étagère')).toBeUndefined();
  });
});
