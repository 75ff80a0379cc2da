import { changeFrom, merged } from './merged-records.ts';

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

describe('given a record before and after', () => {
  const before = {
    id: '1',
    name: 'A',
    note: 'n',
    at: { city: 'Lyon', line2: 'B' },
    lines: [{ n: 1 }, { n: 2 }],
  };

  it.each<[string, object, object]>([
    ['nothing, where nothing has changed', { ...before }, {}],
    ['what has another value', { ...before, name: 'B' }, { name: 'B' }],
    ['null, where something is gone', { ...before, note: undefined }, { note: null }],
    ['what is new', { ...before, more: { a: 1 } }, { more: { a: 1 } }],
    ['what has changed within', { ...before, at: { city: 'Lyon' } }, { at: { line2: null } }],
    ['a list as a whole', { ...before, lines: [{ n: 1 }] }, { lines: [{ n: 1 }] }],
  ])('the change between them is %s, and merged it makes the one of the other', (_, after, change) => {
    expect(changeFrom(before, after)).toEqual(change);
    expect(merged(before, changeFrom(before, after))).toEqual(after);
  });
});
