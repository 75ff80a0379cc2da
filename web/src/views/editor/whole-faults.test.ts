import { type Problem, RefusedError } from '../../api/refused-error.ts';
import { wholeFaults } from './whole-faults.ts';

const refused = (...pointers: string[]) =>
  new RefusedError({ url: '/bills/preview', status: 422, headers: new Headers() }, {
    errors: pointers.map((pointer) => ({ pointer, detail: `At ${pointer}.` })),
  } as Problem);

describe('given a bill that the API refuses to add up', () => {
  it('what is wrong with a line, with all of them or with the bill is said beside the totals', () => {
    expect(wholeFaults(refused('#/productItems/0', '#/productItems', '#'))).toEqual([
      'At #/productItems/0.',
      'At #/productItems.',
      'At #.',
    ]);
  });

  it('what its field shows is not', () => {
    expect(wholeFaults(refused('#/productItems/0/price', '#/customerID', '#/discounts/0/amount'))).toEqual(
      [],
    );
  });

  it('nothing is, where it does not answer', () => {
    expect(wholeFaults(new TypeError('Failed to fetch'))).toEqual([]);
    expect(wholeFaults(null)).toEqual([]);
  });
});
