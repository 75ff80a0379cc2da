import fc from 'fast-check';
import { sortKey } from './sort.ts';

describe('given texts to sort', () => {
  it('case and accents do not count', () => {
    expect(['Zaid', 'élan', 'Eva', 'abir'].toSorted((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1))).toEqual([
      'abir',
      'élan',
      'Eva',
      'Zaid',
    ]);
  });

  it('a ligature stands where its letters do, an apostrophe where another does', () => {
    const texts = ['Zaid', 'Œuvre', 'Ombre', 'Odeur', 'L’Épi', "L'Eau", 'L’As'];
    expect(texts.toSorted((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1))).toEqual([
      'L’As',
      "L'Eau",
      'L’Épi',
      'Odeur',
      'Œuvre',
      'Ombre',
      'Zaid',
    ]);
  });

  it('the key of any text but the empty one is one DynamoDB takes', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 300, unit: 'binary' }), (text) => {
        const bytes = Buffer.byteLength(sortKey(text));
        expect(bytes).toBeGreaterThan(0);
        expect(bytes).toBeLessThanOrEqual(1_024);
      }),
    );
  });
});
