import type { Schemas } from '@facturation/api-client';
import { scarceOf } from './scarce.ts';

const productOf = (
  id: string,
  quantity: number,
  members: Partial<Schemas['Product']> = {},
): Schemas['Product'] => ({
  id,
  name: id,
  price: 1,
  quantity,
  ...members,
});

test('given goods and services, what runs low is goods that are kept in stock, the scarcest first', () => {
  const products = [
    productOf('many', 6),
    productOf('few', 5),
    productOf('none', 0),
    productOf('service', 0, { nature: 'services' }),
    productOf('to order', 0, { stocked: false }),
  ];
  expect(scarceOf(products).map(({ id }) => id)).toEqual(['none', 'few']);
});
