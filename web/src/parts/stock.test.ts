import { FEW, stockLevel } from './stock.ts';

describe('the stock of a product', () => {
  it.each([
    [{ quantity: 0 }, 'none'],
    [{ quantity: 1 }, 'few'],
    [{ quantity: FEW }, 'few'],
    [{ quantity: FEW + 1 }, 'enough'],
    [{ quantity: 0, nature: 'services' as const }, 'uncounted'],
    [{ quantity: 9, stocked: false }, 'uncounted'],
  ])('of %j is %s', (product, level) => {
    expect(stockLevel(product)).toBe(level);
  });
});
