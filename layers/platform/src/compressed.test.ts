import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { file, ok } from './answers.ts';
import { compressed } from './compressed.ts';
import { tag, weakTag } from './entity-tags.ts';

const LONG = { name: 'x'.repeat(2_000) };
const headersOf = (answer: Parameters<typeof compressed>[0], accepted?: string) =>
  compressed(answer, accepted).headers ?? {};

describe('given an answer with a long text', () => {
  it.each([
    ['gzip, deflate, br', 'br'],
    ['gzip, deflate', 'gzip'],
    ['gzip;q=1, br;q=0.5', 'br'],
    ['br;q=0, gzip', 'gzip'],
    ['BR', 'br'],
    ['*', 'br'],
    ['*;q=0', undefined],
    ['identity', undefined],
    ['zstd', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('a client that accepts %s gets it as %s', (accepted, coding) => {
    const headers = headersOf(ok(LONG), accepted);
    expect(headers['content-encoding']).toBe(coding);
    expect(headers).toMatchObject({ 'content-type': 'application/json', Vary: 'Accept-Encoding' });
  });

  it('it is much shorter', () => {
    expect(compressed(ok(LONG), 'br').body.length).toBeLessThan(100);
  });

  it('whatever it says, each client reads the same', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1_400, maxLength: 5_000, unit: 'binary' }), (text) => {
        const sentFor = (coding: string) => Buffer.from(compressed(ok(text), coding).body);
        const bytes = Buffer.from(text);
        expect(brotliDecompressSync(sentFor('br')).equals(bytes)).toBe(true);
        expect(gunzipSync(sentFor('gzip')).equals(bytes)).toBe(true);
        expect(sentFor('identity').equals(bytes)).toBe(true);
      }),
    );
  });
});

describe('given an answer that is not compressed', () => {
  it.each([
    ['a short text', ok({ name: 'x' })],
    ['a version that a strong tag names', ok(LONG, tag('1'))],
    ['a file', file('application/pdf', Buffer.alloc(2_000), 'a.pdf')],
    ['no body', { status: 204 }],
  ])('%s is sent as it is, and depends on nothing', (_, answer) => {
    const headers = headersOf(answer, 'br');
    expect(headers).not.toHaveProperty('content-encoding');
    expect(headers).not.toHaveProperty('Vary');
  });

  it('304 says what the answer would depend on', () => {
    expect(headersOf({ status: 304, headers: weakTag('1') }, 'br')).toEqual({
      ...weakTag('1'),
      Vary: 'Accept-Encoding',
    });
  });
});
