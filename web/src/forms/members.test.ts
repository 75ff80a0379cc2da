import { membersOf, recordOf } from './members.ts';

const record = { name: 'Abir', vatNumber: null, address: { city: 'Lyon', line2: '' }, lines: [{ price: 1 }] };

describe('the members of a record', () => {
  it('stand at their paths, those of its objects too', () => {
    expect(membersOf(record)).toEqual({
      name: 'Abir',
      vatNumber: null,
      'address.city': 'Lyon',
      'address.line2': '',
      lines: [{ price: 1 }],
    });
  });

  it('make the record again', () => {
    expect(recordOf(membersOf(record))).toEqual(record);
  });

  it('are none of what has none', () => {
    expect(membersOf({})).toEqual({});
  });
});
