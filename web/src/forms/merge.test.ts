import { differencesOf, mergedOf } from './merge.ts';

const base = { name: 'Abir', city: 'Lyon', note: '' };

describe('two changes of one record', () => {
  test('where one person changed a member, that change is picked', () => {
    const mine = { ...base, name: 'Abir SARL' };
    const theirs = { ...base, city: 'Paris' };
    expect(differencesOf(base, mine, theirs)).toEqual([
      { name: 'name', pick: 'mine' },
      { name: 'city', pick: 'theirs' },
    ]);
  });

  test('where both did, whoever writes now is picked', () => {
    const mine = { ...base, note: 'first' };
    expect(differencesOf(base, mine, { ...base, note: 'second' })).toEqual([{ name: 'note', pick: 'mine' }]);
  });

  test('where both wrote the same, nothing is asked', () => {
    const changed = { ...base, note: 'same' };
    expect(differencesOf(base, changed, structuredClone(changed))).toEqual([]);
  });

  test('what is merged is theirs, with what is picked of mine', () => {
    const mine = { ...base, name: 'Abir SARL', note: 'mine' };
    const theirs = { ...base, city: 'Paris', note: 'theirs' };
    const merged = mergedOf(mine, theirs, { name: 'mine', city: 'theirs', note: 'theirs' });
    expect(merged).toEqual({ name: 'Abir SARL', city: 'Paris', note: 'theirs' });
  });
});
