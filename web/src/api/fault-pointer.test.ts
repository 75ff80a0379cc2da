import { fieldOf, lineOf, memberOf } from './fault-pointer.ts';

describe('where the API found a fault', () => {
  it.each([
    ['#/productItems/1/quantity', 'productItems.1.quantity', 2, 'quantity'],
    ['/bill/productItems/0/vat/rate', 'bill.productItems.0.vat.rate', 1, 'rate'],
    ['#/lines/11', 'lines.11', 12, undefined],
    ['#/lines', 'lines', undefined, 'lines'],
    ['#/discounts/0/percent', 'discounts.0.percent', undefined, 'percent'],
    ['#/email', 'email', undefined, 'email'],
    ['#', '', undefined, undefined],
    ['', '', undefined, undefined],
  ])('%s is the field %s', (pointer, field, line, member) => {
    expect([fieldOf(pointer), lineOf(field), memberOf(field)]).toEqual([field, line, member]);
  });
});
