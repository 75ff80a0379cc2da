import { changesOf, differences, patched } from './changes.ts';

test('a merge patch sets members, takes away those of null, and replaces lists', () => {
  const customer = { name: 'Abir', address: { line1: '2 rue', city: 'Lyon' }, tags: [1, 2] };
  expect(patched(customer, { address: { city: 'Paris', line1: null }, tags: [3] })).toEqual({
    name: 'Abir',
    address: { city: 'Paris' },
    tags: [3],
  });
});

test('of two lists only the members that differ are named', () => {
  const before = {
    lines: [
      { name: 'A', price: 100 },
      { name: 'B', price: 200 },
    ],
  };
  const after = { lines: [{ name: 'A', price: 100 }, { name: 'B', price: 250 }, { name: 'C' }] };
  expect(differences(before, after)).toEqual([
    { path: ['lines', '1', 'price'], before: 200, after: 250 },
    { path: ['lines', '2', 'name'], before: undefined, after: 'C' },
  ]);
});

test('each change is held against what those before it have left', () => {
  const changes = changesOf([
    { patch: { name: 'Abir', address: { city: 'Lyon' } } },
    { before: '1', patch: { address: { city: 'Paris' } } },
    { before: '2', patch: { address: { city: 'Lyon' } } },
  ]);
  expect(changes[1]?.members).toEqual([{ path: ['address', 'city'], before: 'Lyon', after: 'Paris' }]);
  expect(changes[2]?.members).toEqual([{ path: ['address', 'city'], before: 'Paris', after: 'Lyon' }]);
});

test('a record that is deleted loses every member', () => {
  const [, deleted] = changesOf([{ patch: { name: 'Abir' } }, { before: '1', patch: null }]);
  expect(deleted?.members).toEqual([{ path: ['name'], before: 'Abir', after: undefined }]);
});

test('a change without a patch changes no member, and the next one goes on from before it', () => {
  const changes = changesOf([
    { patch: { quantity: 1 } },
    { before: '1' },
    { before: '2', patch: { quantity: 3 } },
  ]);
  expect(changes[1]?.members).toEqual([]);
  expect(changes[2]?.members).toEqual([{ path: ['quantity'], before: 1, after: 3 }]);
});

test('of a trail that began after the record, what stood there before is not known', () => {
  const [change] = changesOf([{ before: '7', patch: { name: 'Abir SARL' } }]);
  expect(change?.isBeforeKnown).toBe(false);
});
