import { saysTheSame } from './same-bill.ts';
import { type BillValues, emptyLine, type LineValues, newBill } from './values.ts';

const line = (values: Partial<LineValues>): LineValues => ({ ...emptyLine('fr'), ...values });
const bill = (productItems: LineValues[], values: Partial<BillValues> = {}): BillValues => ({
  ...newBill('fr', '1'),
  productItems,
  ...values,
});

/** A line of product 7 as the API answers it. */
const answered = line({
  productID: '7',
  quantity: 2,
  name: 'Livre',
  price: 12.5,
  nature: 'goods',
  unitCode: 'C62',
  vat: { choice: 'S 5.5', exemptionCode: '', exemptionText: '' },
});
const base = bill([answered]);

describe('given a draft that was saved in the meantime', () => {
  it('by a save whose answer was lost, it has what was written, and what the API has filled in', () => {
    const mine = bill([answered, line({ productID: '8', quantity: 3 })], { note: 'Merci' });
    const theirs = bill([answered, { ...answered, productID: '8', quantity: 3 }], { note: 'Merci' });
    expect(saysTheSame(base, mine, theirs)).toBe(true);
  });

  it.each([
    ['a note', bill([answered], { note: 'Bonjour' })],
    ['a quantity', bill([{ ...answered, quantity: 5 }], { note: 'Merci' })],
    ['a line more', bill([answered, answered], { note: 'Merci' })],
    ['another customer', bill([answered], { note: 'Merci', customerID: '2' })],
  ])('by another, who has left %s otherwise, it has not', (_, theirs) => {
    expect(saysTheSame(base, bill([answered], { note: 'Merci' }), theirs)).toBe(false);
  });

  it('where the reader has emptied something that stands there still, it has not', () => {
    const described = { ...answered, description: 'Relié' };
    expect(saysTheSame(bill([described]), bill([answered]), bill([described]))).toBe(false);
    expect(saysTheSame(bill([answered], { note: 'Merci' }), base, bill([answered], { note: 'Merci' }))).toBe(
      false,
    );
  });
});
