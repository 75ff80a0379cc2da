import { textFaults } from './text-faults.ts';

const seller = { legalName: 'Ateliers Thiébaut', address: { city: 'Łódź' } };
const bill = { productItems: [{ name: 'Écran', quantity: 20_000, discount: undefined }], note: 'a\nb' };

describe('given what is printed on a bill', () => {
  it('nothing is said of it where it can be printed', () => {
    expect(textFaults({ seller, customer: { name: 'Abir', vatNumber: null }, bill })).toEqual([]);
  });

  it('each text that cannot be printed is named, and the character', () => {
    const customer = { name: '山田商店', address: { city: 'Tōkyō', line1: 'مبنى 1' } };
    const line = { name: 'Écran 🖥', quantity: 10_000 };
    expect(
      textFaults({ seller, customer, bill: { ...bill, productItems: [...bill.productItems, line] } }),
    ).toEqual([
      { pointer: '/customer/name', detail: '山 (U+5C71) cannot be printed on a bill.' },
      { pointer: '/customer/address/line1', detail: 'م (U+0645) cannot be printed on a bill.' },
      { pointer: '/bill/productItems/1/name', detail: '🖥 (U+1F5A5) cannot be printed on a bill.' },
    ]);
  });
});
