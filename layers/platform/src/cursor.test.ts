import fc from 'fast-check';
import { z } from 'zod';
import { readCursor, writeCursor } from './cursor.ts';
import { ApiError } from './errors.ts';

const refused = (cursor: string, query = 'customers by name') => {
  try {
    readCursor(cursor, query, z.string());
  } catch (error) {
    return error instanceof ApiError && error.code === 'malformed-cursor';
  }
  return false;
};

describe('given a cursor', () => {
  it('the query it was made for finds its place again', () => {
    const cursor = writeCursor('customers by name', 'abir');
    expect(readCursor(cursor, 'customers by name', z.string())).toBe('abir');
  });

  it('another query refuses it', () => {
    expect(refused(writeCursor('customers by email', 'abir'))).toBe(true);
  });

  it('a place of another kind is refused', () => {
    expect(refused(writeCursor('customers by name', { $gt: '' }))).toBe(true);
  });

  it('any text that was not made here is refused, and is nothing worse than refused', () => {
    fc.assert(fc.property(fc.string(), (cursor) => refused(cursor)));
    fc.assert(fc.property(fc.json(), (json) => refused(Buffer.from(json).toString('base64url'))));
  });
});
