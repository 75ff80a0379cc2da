import { simulatedDraft } from './simulated-draft.ts';

const product = { id: '1', name: 'ecran', price: 1_000, quantity: 1 };
const always = (value: number) => () => value;

describe('a draft of the simulator', () => {
  it('has a piece of a product while there is one left, and hours of advice in any case', () => {
    expect(simulatedDraft('2', [product], always(0))).toEqual({
      customerID: '2',
      productItems: [
        { name: 'Conseil', nature: 'services', unitCode: 'HUR', price: 60, quantity: 1 },
        { productID: '1', quantity: 1 },
      ],
    });
    for (const gone of [
      { ...product, quantity: 0 },
      { ...product, stocked: false },
    ])
      expect(simulatedDraft('2', [gone], always(0)).productItems).toHaveLength(1);
  });

  it('has a price and a quantity whatever is drawn', () => {
    const [line] = simulatedDraft('2', [], always(0.999_999)).productItems;
    expect(line).toMatchObject({ price: 140, quantity: 8 });
  });
});
