import { oneText } from './answer-limits.ts';

const YEAR = { from: '2026-01-01', to: '2026-12-31' };

test('lines are answered as they are, each with its end', () => {
  expect(oneText(['a\tb', 'é'], YEAR)).toBe('a\tb\r\né\r\n');
});

test('what Lambda sends for them counts: each byte, and two for what JSON escapes', () => {
  const sent = Buffer.byteLength(JSON.stringify('a\tb\r\né\r\n')) - '""'.length;
  expect(oneText(['a\tb', 'é'], YEAR, sent)).toBe('a\tb\r\né\r\n');
  expect(() => oneText(['a\tb', 'é'], YEAR, sent - 1)).toThrow(
    expect.objectContaining({
      code: 'limit-reached',
      message: expect.stringContaining('npm run fec -- --from 2026-01-01 --to 2026-12-31'),
    }),
  );
});

test('a year that is too large is refused before all of it is written', () => {
  let written = 0;
  function* endless() {
    for (;;) {
      written += 1;
      yield 'x'.repeat(1_000);
    }
  }
  expect(() => oneText(endless(), YEAR)).toThrow(expect.objectContaining({ code: 'limit-reached' }));
  expect(written).toBeLessThan(6_000);
});
