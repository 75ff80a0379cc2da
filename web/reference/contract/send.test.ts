import { shownBody } from './send.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);

it.each([
  ['JSON indented', 'application/json', '{"a":1}', '{\n  "a": 1\n}'],
  ['broken JSON as it is', 'application/problem+json', '{"é', '{"é'],
  ['XML as it is', 'application/xml', '<a/>', '<a/>'],
  ['a page as it is', 'text/html; charset=utf-8', '<p>é', '<p>é'],
  ['a file by its size', 'application/pdf', '%PDF-', '5 bytes of application/pdf'],
  ['what has no type by its size', '', '?', '1 bytes of no type'],
  ['nothing as nothing', 'application/pdf', '', ''],
])('a body is shown: %s', (_, type, text, shown) => {
  expect(shownBody(type, bytesOf(text))).toBe(shown);
});

it('a long text is cut', () => {
  expect(shownBody('text/plain', bytesOf('x'.repeat(200_001)))).toMatch(/x\n… 1 more characters$/);
});
