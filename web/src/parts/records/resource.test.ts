import { resourceOf } from './resource.ts';

test.each([
  ['bills/7', 'bills', '7', '/bills/7'],
  ['customers/01a2-b', 'customers', '01a2-b', '/customers/01a2-b'],
  ['seller', 'seller', '', '/settings/seller'],
  ['analytics/rules/7', 'rules', '7', '/stream/alerts'],
  ['api-keys/7', 'api-keys', '7', '/settings/keys'],
])('%s is shown at its place', (path, kind, id, place) => {
  expect(resourceOf(path)).toEqual({ kind, id, place });
});

test('a record that the page does not know has no place', () => {
  expect(resourceOf('planets/7')).toEqual({ kind: undefined, id: '7', place: undefined });
});
