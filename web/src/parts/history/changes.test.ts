import { changedMembers } from './changes.ts';

describe('the members that a change has set', () => {
  it('stand at their places, those of addresses too', () => {
    expect(changedMembers({ name: 'Abir B.', address: { city: 'Lyon', line2: null } })).toEqual([
      { path: 'name', value: 'Abir B.' },
      { path: 'address.city', value: 'Lyon' },
      { path: 'address.line2', value: null },
    ]);
  });

  it('are none where nothing was changed', () => {
    expect(changedMembers({})).toEqual([]);
  });
});
