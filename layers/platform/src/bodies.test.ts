import type { APIGatewayProxyEvent } from 'aws-lambda';
import fc from 'fast-check';
import { z } from 'zod';
import type { Route } from './contract.ts';
import { ApiError } from './errors.ts';
import { inputReader } from './validation.ts';

const route = {
  method: 'POST',
  path: '/things/{id}',
  scopes: 'public',
  summary: 'Makes a thing',
  params: z.object({ id: z.string().optional() }),
  query: z.object({ key: z.string().optional() }),
  body: z.object({ name: z.string() }),
  answers: { 201: { description: 'The thing' } },
} satisfies Route;
const read = inputReader(route);

interface Sent {
  bytes?: Uint8Array;
  type?: string | undefined;
  id?: string;
  key?: string;
}

const JSON_TYPE = 'application/json';
const named = (...bytes: number[]) =>
  Buffer.concat([Buffer.from('{"name":"'), Buffer.from(bytes), Buffer.from('"}')]);
const MICHELE = Buffer.from('{"name":"Michèle"}');

/** What is read of a request, or the code with which it is refused. */
function outcomeOf({ bytes = MICHELE, id = '7', key = 'a', ...sent }: Sent) {
  const event = {
    body: Buffer.from(bytes).toString('base64'),
    isBase64Encoded: true,
    pathParameters: { id },
    multiValueQueryStringParameters: { key: [key] },
  } as unknown as APIGatewayProxyEvent;
  try {
    return read(event, 'type' in sent ? sent.type : JSON_TYPE).body.name;
  } catch (error) {
    return error instanceof ApiError ? `${error.status} ${error.code}` : error;
  }
}

describe('given the bytes of a body', () => {
  it.each([
    ['Latin-1', named(0x4d, 0xe8)],
    ['an overlong form', named(0xc0, 0xaf)],
    ['half a character', named(0xc3)],
    ['a surrogate in three bytes', named(0xed, 0xa0, 0x80)],
    ['CESU-8', named(0xed, 0xa0, 0xbd, 0xed, 0xb8, 0x80)],
    ['a code point past the last', named(0xf4, 0x90, 0x80, 0x80)],
    ['UTF-16 with its mark', Buffer.from('\uFEFF{"name":"a"}', 'utf16le')],
    ['UTF-16 without a mark', Buffer.from('{"name":"a"}', 'utf16le')],
  ])('%s is refused, and nothing is put in its place', (_, bytes) => {
    expect(outcomeOf({ bytes })).toBe('400 malformed-json');
  });

  it('UTF-8 is read as it is, with or without a byte order mark', () => {
    expect(outcomeOf({})).toBe('Michèle');
    expect(outcomeOf({ bytes: Buffer.concat([Buffer.from('\uFEFF'), MICHELE]) })).toBe('Michèle');
    expect(outcomeOf({ bytes: Buffer.from('{"name":"\uFFFD"}') })).toBe('\uFFFD');
  });

  it('no name is read that was not sent', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 6 }), (bytes) => {
        const name = outcomeOf({ bytes: named(...bytes) });
        const isRefused = name === '400 malformed-json';
        // With an escape or a quote among them, the JSON says something else than its bytes.
        expect(
          isRefused ||
            bytes.includes(0x5c) ||
            bytes.includes(0x22) ||
            Buffer.from(String(name)).equals(bytes),
        ).toBe(true);
      }),
    );
  });
});

describe('given what a body is declared as', () => {
  it.each([
    'application/json',
    'Application/JSON; charset=utf-8',
    'application/json;charset="UTF-8"',
    'application/json ; charset=utf8',
    'application/merge-patch+json',
  ])('%s is read', (type) => {
    expect(outcomeOf({ type })).toBe('Michèle');
  });

  it.each([
    undefined,
    '',
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=a',
    'application/octet-stream',
    'application/json, text/plain',
    'application/json; charset=ISO-8859-1',
    'application/json; charset="utf-16"',
    'application/json; charset=us-ascii',
  ])('%s is refused', (type) => {
    expect(outcomeOf({ type })).toBe('415 unsupported-media-type');
  });

  it('a body that is not there has no type: it is no JSON', () => {
    expect(outcomeOf({ bytes: Buffer.alloc(0), type: undefined })).toBe('400 malformed-json');
  });
});

describe('given a gateway that put U+FFFD where it could not read a target', () => {
  it('it is refused, and named', () => {
    expect(outcomeOf({ id: 'Mich\uFFFDle' })).toBe('400 malformed-id');
    expect(outcomeOf({ key: '\uFFFD' })).toBe('400 malformed-query');
  });
});
