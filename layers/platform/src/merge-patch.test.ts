import { z } from 'zod';
import { changeOf, orNone } from './merge-patch.ts';

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
