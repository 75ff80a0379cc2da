import { z } from 'zod';
import { orNone } from './merge-patch.ts';
import { membersOf, present } from './record-members.ts';

const Thing = z.object({
  id: z.string(),
  name: z.string(),
  at: z.object({ line: z.string().optional(), city: z.string() }).optional(),
  number: orNone(z.string()).optional(),
});

describe('given a row in whichever order', () => {
  it('members have the order of the schema, within each other too, and attributes are left out', () => {
    const row = { version: 'v', number: null, at: { city: 'c', line: 'l', other: 1 }, name: 'n', id: '1' };
    expect(JSON.stringify(membersOf(Thing, row))).toBe(
      '{"id":"1","name":"n","at":{"line":"l","city":"c"},"number":null}',
    );
  });

  it('what is not there is no member', () => {
    expect(membersOf(Thing, { id: '1', name: undefined })).not.toHaveProperty('name');
  });
});

test('of fields, those that are undefined are not kept, and null is', () => {
  expect(Object.entries(present({ a: undefined, b: null, c: 0 }))).toEqual([
    ['b', null],
    ['c', 0],
  ]);
});
