import { unreadableLines } from './what-was-not-read.ts';

const reasons = (...all: (string | undefined)[]) => ({
  records: all.flatMap((reason, offset) => (reason === undefined ? [] : [{ offset, reason }])),
  low: 0,
  cut: false,
});

test('given stretches that cannot be read, each is named by its offsets and its reason', () => {
  const topic = new Map([
    [0, reasons(undefined, 'batch: one', 'batch: one', 'batch: two', 'null value', 'batch: two')],
    [1, reasons('json: SyntaxError')],
  ]);
  expect(unreadableLines(topic)).toEqual([
    'Partition 0: offsets 1 to 2 cannot be read (batch: one).',
    'Partition 0: offsets 3 to 3 cannot be read (batch: two).',
    'Partition 0: offsets 5 to 5 cannot be read (batch: two).',
  ]);
});

test('given more than anybody reads, the rest is counted', () => {
  const all = Array.from({ length: 50 }, (_, index) => `batch: ${index % 2}`);
  const lines = unreadableLines(new Map([[3, reasons(...all)]]));
  expect(lines.length).toBe(21);
  expect(lines.at(-1)).toBe('Partition 3: 30 more of these.');
});
