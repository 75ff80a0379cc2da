import { standstillsOf } from './standstills.ts';

const adminWith = (...metadata: (string | null)[]) => ({
  fetchOffsets: async () => [
    {
      topic: 'T',
      partitions: metadata.map((text, partition) => ({ partition, offset: '7', metadata: text })),
    },
  ],
});

test('given notes beside offsets, each is a partition that stands still; anything else there is none', async () => {
  const note = { since: '2026-03-01T09:30:00.000Z', reason: 'why' };
  const texts = [JSON.stringify(note), null, '', 'text', '7', 'null', '{"since":"soon","reason":"x"}'];
  expect(await standstillsOf(adminWith(...texts), 'T', ['g'])).toEqual([
    { ...note, group: 'g', topic: 'T', partition: 0, offset: 7 },
  ]);
});
