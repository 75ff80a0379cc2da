import fc from 'fast-check';
import { z } from 'zod';
import { type List, listOf, readCursor, writeCursor } from './cursor.ts';
import { ApiError } from './errors.ts';

const principal = (id: string) => ({ id, may: () => true });
const byName = listOf(principal('user:abir'), 'customers', 'name', undefined);

const refused = (cursor: string, list: List = byName) => {
  try {
    readCursor(cursor, list, z.string());
  } catch (error) {
    return error instanceof ApiError && error.code === 'malformed-cursor';
  }
  return false;
};

describe('given a cursor', () => {
  it('who asks for the same list finds its place again', () => {
    const cursor = writeCursor(byName, 'abir');
    expect(
      readCursor(cursor, listOf(principal('user:abir'), 'customers', 'name', undefined), z.string()),
    ).toBe('abir');
  });

  it.each([
    ['another principal', listOf(principal('key:1'), 'customers', 'name', undefined)],
    ['nobody', listOf(undefined, 'customers', 'name', undefined)],
    ['another collection', listOf(principal('user:abir'), 'products', 'name', undefined)],
    ['another order', listOf(principal('user:abir'), 'customers', 'email', undefined)],
    ['another filter', listOf(principal('user:abir'), 'customers', 'name', '')],
    ['parts that are joined otherwise', listOf(principal('user:abir'), 'customers name', undefined)],
  ])('%s is refused it', (_, list) => {
    expect(refused(writeCursor(list, 'abir'))).toBe(true);
    expect(refused(writeCursor(byName, 'abir'), list)).toBe(true);
  });

  it('a place of another kind is refused', () => {
    expect(refused(writeCursor(byName, { $gt: '' }))).toBe(true);
  });

  it('it does not tell whose it is', () => {
    const text = Buffer.from(writeCursor(byName, 'place'), 'base64url').toString();
    expect(text).toContain('place');
    expect(text).not.toContain('user:abir');
  });

  it('any text that was not made here is refused, and is nothing worse than refused', () => {
    fc.assert(fc.property(fc.string(), (cursor) => refused(cursor)));
    fc.assert(fc.property(fc.json(), (json) => refused(Buffer.from(json).toString('base64url'))));
  });
});
