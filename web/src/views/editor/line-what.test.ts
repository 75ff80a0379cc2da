import { withName, withProduct } from './line-what.ts';
import type { Product } from './products.ts';
import { emptyLine, type LineValues } from './values.ts';

const written: LineValues = {
  ...emptyLine('fr'),
  name: 'Pose',
  quantity: 3,
  price: 120.5,
  description: 'Deux étages',
  nature: 'services',
  unitCode: 'HUR',
  pricePer: 2,
  vat: { choice: 'S 5.5', exemptionCode: '', exemptionText: '' },
  discount: { value: 10, unit: '%', reason: 'Geste' },
};
const book: Product = {
  id: '7',
  name: 'Livre',
  price: 12.5,
  quantity: 40,
  vat: { category: 'S', rate: 5.5 },
};

describe('given a line that was written', () => {
  it('another name changes the name alone: price, VAT, description and unit stay', () => {
    expect(withName(written, 'Pose et réglage', undefined)).toEqual({
      ...written,
      name: 'Pose et réglage',
    });
  });

  it('a product brings what is its own; quantity and discount stay', () => {
    const { quantity, discount } = written;
    expect(withProduct('fr', written, '7')).toEqual({
      ...emptyLine('fr'),
      quantity,
      discount,
      productID: '7',
    });
  });
});

describe('given a line of a product', () => {
  const line = { ...emptyLine('fr'), productID: '7', quantity: 2 };

  it('a free text keeps the price and the VAT that the product gave it', () => {
    expect(withName(line, 'Livre ancien', book)).toMatchObject({
      productID: '',
      name: 'Livre ancien',
      quantity: 2,
      price: 12.5,
      nature: 'goods',
      vat: { choice: 'S 5.5' },
    });
  });

  it('what the line says itself comes before what the product has', () => {
    const own = { ...line, price: 9, vat: { choice: 'S 20', exemptionCode: '', exemptionText: '' } };
    expect(withName(own, 'Livre ancien', book)).toMatchObject({ price: 9, vat: own.vat });
  });
});
