import { z } from 'zod';
import { changeOf, merged, orNone } from './merge-patch.ts';

const Change = z.strictObject(
  changeOf({ name: z.string(), note: z.string().optional(), number: orNone(z.string()).optional() }),
);

describe('given the shape of a record', () => {
  it('a change of it may leave out everything', () => expect(Change.parse({})).toEqual({}));

  it('null removes what may be missing, and is a value where it says that there is none', () => {
    expect(Change.parse({ note: null, number: null })).toEqual({ note: null, number: null });
    expect(Change.safeParse({ name: null }).success).toBe(false);
  });
});

describe('given a record and a change', () => {
  const record = { id: '1', name: 'A', note: 'n', at: { city: 'Lyon', line2: 'B' } };

  it('objects are merged, null removes, the rest stays as it is', () => {
    expect(merged(record, { name: 'B', note: null, at: { city: 'Brest', line2: null } })).toEqual({
      id: '1',
      name: 'B',
      at: { city: 'Brest' },
    });
    expect(record.at).toEqual({ city: 'Lyon', line2: 'B' });
  });

  it('an object is made where there was none', () => {
    expect(merged({ id: '1' }, { at: { city: 'Brest', line2: null } })).toEqual({
      id: '1',
      at: { city: 'Brest' },
    });
  });

  it('a list is replaced as a whole', () => {
    const bill = { id: '1', lines: [{ n: 1, note: 'n' }, { n: 2 }] };
    expect(merged(bill, { lines: [{ n: 3 }] })).toEqual({ id: '1', lines: [{ n: 3 }] });
  });

  it('null that says something is kept', () => {
    expect(merged({ id: '1', number: '7' }, { number: null }, ['number'])).toEqual({ id: '1', number: null });
  });
});
