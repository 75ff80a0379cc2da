import { ProductSchema } from './product-schema.ts';
import { bodyOf, type Product, valuesOf } from './product-values.ts';

const least: Product = { id: '1', name: 'ecran', price: 1000, quantity: 70 };
const service: Product = {
  id: '2',
  name: 'Formation',
  price: 850,
  quantity: 0,
  reference: 'FORM-1',
  description: 'Une journée,\nsur place',
  nature: 'services',
  unitCode: 'DAY',
  vat: { category: 'E', rate: 0, exemptionCode: 'VATEX-FR-CGI261-4', exemptionText: 'Formation' },
  stocked: false,
  pricePer: 1,
};
const withoutId = ({ id, ...body }: Product) => body;

describe('given the form of a product', () => {
  it.each([
    ['name, price and quantity alone', least],
    ['every member', service],
    ['what the form offers, said', { ...least, nature: 'goods' as const, stocked: true, unitCode: 'C62' }],
    ['goods that are not counted', { ...least, stocked: false }],
    ['services that do not say that they are not counted', { ...least, nature: 'services' as const }],
  ])('one with %s is saved as it was read', (_, product) => {
    expect(bodyOf(valuesOf(product))).toEqual(withoutId(product));
  });

  it('a new one says only what was written', () => {
    const body = bodyOf({ ...valuesOf(), name: 'câble', price: 12.5, quantity: 3 });
    expect(body).toEqual({ name: 'câble', price: 12.5, quantity: 3 });
  });

  it('the stock of new goods has to be said, that of services is nothing', () => {
    expect(bodyOf({ ...valuesOf(), name: 'câble', price: 1 })).not.toHaveProperty('quantity');
    expect(bodyOf({ ...valuesOf(), name: 'pose', price: 1, nature: 'services' })).toMatchObject({
      quantity: 0,
    });
  });

  it.each([
    ['services', { nature: 'services' }],
    ['goods that are not counted', { stocked: false }],
  ] as const)('pieces that were written before it became %s are not sent', (_, change) => {
    const values = { ...valuesOf(), name: 'pose', price: 1, quantity: 2.5, ...change };
    expect(bodyOf(values)).toMatchObject({ quantity: 0 });
    expect(ProductSchema.safeParse(values).success).toBe(true);
  });

  it('a reason goes with the category that had one', () => {
    const values = valuesOf(service);
    expect(bodyOf({ ...values, vat: { ...values.vat, choice: 'S 5.5' } })).toMatchObject({
      vat: { category: 'S', rate: 5.5 },
    });
    expect(bodyOf({ ...values, vat: { ...values.vat, choice: 'S 5.5' } }).vat).not.toHaveProperty(
      'exemptionCode',
    );
  });
});
