import fc from 'fast-check';
import { acceptsCoding, mediaTypesOf, preferredType } from './accept.ts';

const TYPES = ['application/json', 'application/pdf'];

describe('given an answer that may be JSON or a PDF', () => {
  it.each([
    ['nothing', undefined, 'application/json'],
    ['an empty text', '', 'application/json'],
    ['anything', '*/*', 'application/json'],
    ['a PDF', 'application/pdf', 'application/pdf'],
    ['a PDF, in capitals', 'Application/PDF', 'application/pdf'],
    ['a PDF of a version', 'application/pdf; version=1.7', 'application/pdf'],
    ['both alike', 'application/pdf, application/json', 'application/json'],
    ['a PDF rather than JSON', 'application/json;q=0.9, application/pdf', 'application/pdf'],
    ['JSON rather than a PDF', 'application/pdf;q=0.2,application/json ; q=0.3', 'application/json'],
    ['anything, and no JSON', '*/*, application/json;q=0', 'application/pdf'],
    ['any application, and a little JSON', 'application/*, application/json;q=0.1', 'application/pdf'],
    ['a page, as a browser does', 'text/html,application/xml;q=0.9,*/*;q=0.8', 'application/json'],
    ['an image alone', 'image/png', 'application/json'],
    ['no PDF', 'application/pdf;q=0', 'application/json'],
    ['a PDF by a weight that is none', 'application/pdf;q=2', 'application/json'],
    ['a PDF by half a weight', 'application/pdf;q=', 'application/json'],
    ['nothing that can be read', ';;,=q,/,;q=1', 'application/json'],
  ])('a client that accepts %s gets %s: %s', (_, accept, type) => {
    expect(preferredType(accept, TYPES)).toBe(type);
  });

  it('whatever is accepted, it is one of the two', () => {
    const part = fc.constantFrom('application/pdf', 'application/json', '*/*', ';', ',', 'q=', '0.5', ' ');
    const texts = fc.oneof(
      fc.string(),
      fc.array(part).map((parts) => parts.join('')),
    );
    fc.assert(fc.property(texts, (accept) => TYPES.includes(preferredType(accept, TYPES))));
  });
});

it('an answer that has one type has that, whatever is accepted', () => {
  expect(preferredType('application/json', ['application/pdf'])).toBe('application/pdf');
});

describe('the types of a route are those of what it answers with success', () => {
  const answer = { description: 'An answer' };

  it.each([
    ['nothing but a status', { 204: answer }, ['application/json']],
    ['a text', { 200: { ...answer, contentType: 'text/html' } }, ['text/html']],
    ['a file', { 200: { ...answer, files: ['application/pdf'] } }, ['application/pdf']],
    ['a file, or an error', { 200: { ...answer, files: ['a/b'] }, 503: answer }, ['a/b']],
  ])('%s', (_, answers, types) => {
    expect(mediaTypesOf({ answers })).toEqual(types);
  });
});

describe('a client takes brotli', () => {
  it.each([
    ['gzip, deflate, br, zstd', true],
    ['BR', true],
    ['*', true],
    ['gzip;q=1, *;q=0.5', true],
    ['br;q=0.001', true],
    ['br;q=0, *', false],
    ['*;q=0', false],
    ['gzip, deflate', false],
    ['brotli', false],
    ['identity', false],
    ['', false],
    [undefined, false],
  ])('by Accept-Encoding %s: %s', (header, takes) => {
    expect(acceptsCoding(header, 'br')).toBe(takes);
  });
});
