import { goodsOf, stockLinesOf } from './goods.ts';

const [ONE, HALF] = [10_000, 5_000];

describe('given lines of a bill', () => {
  it('its goods are summed up by product, with the places where it wants them', () => {
    const goods = goodsOf([
      { productID: 'a', nature: 'goods', quantity: 2 * ONE },
      { productID: 'b', nature: 'goods', quantity: ONE },
      { productID: 'a', nature: 'goods', quantity: ONE },
    ]);
    expect(goods).toEqual([
      { productID: 'a', quantity: 3, at: [0, 2] },
      { productID: 'b', quantity: 1, at: [1] },
    ]);
    expect(stockLinesOf(goods)).toEqual([
      { productID: 'a', quantity: 3 },
      { productID: 'b', quantity: 1 },
    ]);
  });

  it('services, lines without a product, and parts of a piece move nothing', () => {
    const lines = [
      { productID: 'a', nature: 'services', quantity: ONE },
      { nature: 'goods', quantity: ONE },
      { productID: 'b', nature: 'goods', quantity: HALF },
      { productID: 'b', nature: 'goods', quantity: HALF },
    ] as const;
    expect(goodsOf(lines)).toEqual([]);
  });
});
