import type { FieldErrors } from 'react-hook-form';
import { contractFaults } from './contract-faults.ts';
import { CONTRACT } from './contract-resolver.ts';

const found = (message: string) => ({ type: CONTRACT, message });

describe('given the errors of a form', () => {
  it('those that the contract found have their place, however deep', () => {
    const errors = {
      name: found('a'),
      address: { city: found('b') },
      lines: [undefined, { price: found('c') }],
    };
    expect(contractFaults(errors as unknown as FieldErrors)).toEqual([
      { pointer: '#/name', detail: 'a' },
      { pointer: '#/address/city', detail: 'b' },
      { pointer: '#/lines/1/price', detail: 'c' },
    ]);
  });

  it('those of the API are none of them, whatever they have with them', () => {
    const control = { message: 'of a control', type: CONTRACT };
    expect(contractFaults({ amount: { message: 'a', ref: control } } as unknown as FieldErrors)).toEqual([]);
  });
});
