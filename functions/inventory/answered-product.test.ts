import fc from 'fast-check';
import { inventory, Product, toResource } from './contract.ts';

/** Among the characters those that change their number when they are composed. */
const text = (maxLength: number) => fc.string({ unit: 'grapheme', minLength: 1, maxLength });
const anyProduct = fc.record(
  {
    name: text(200),
    price: fc.integer({ min: 0, max: 999_999_999_999_999 }).map((millionths) => millionths / 1_000_000),
    quantity: fc.nat(999_999_999),
    reference: text(100),
    description: text(1_000),
    nature: fc.constantFrom('goods', 'services'),
    unitCode: fc.constantFrom('C62', 'hur', ' DAY '),
    vat: fc.constantFrom(
      { category: 'S', rate: 2.1 },
      { category: 'S', rate: 19.6 },
      { category: 'E', rate: 0, exemptionText: 'Formation' },
    ),
    stocked: fc.boolean(),
    pricePer: fc.integer({ min: 1, max: 1_000_000 }),
  },
  { requiredKeys: ['name', 'price', 'quantity'] },
);

test('whatever product is taken, billing reads in its answer what was taken', () => {
  fc.assert(
    fc.property(anyProduct, (body) => {
      const taken = inventory.routes.createProduct.body.safeParse(body);
      fc.pre(taken.success);
      const product = { ...taken.data, id: '1' };
      expect(Product.parse(JSON.parse(JSON.stringify(toResource(product))))).toEqual(product);
    }),
  );
});
