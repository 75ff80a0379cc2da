import { SettledPartitions } from './settled-partitions.ts';

const partitions = (count: number) =>
  Array.from({ length: count }, (_, partitionId) => ({ partitionId, leader: 1 }) as never);
const ask = (settled: SettledPartitions, message: object, count: number) =>
  settled.partitionOf({ topic: 'any', partitionMetadata: partitions(count), message: message as never });
const withoutKey = () => ({ value: 'a facture' });

describe('given the messages of one send', () => {
  test('a message keeps its partition when kafkajs asks again, though it has no key and the topic has grown', () => {
    const settled = new SettledPartitions();
    settled.begin();
    const messages = Array.from({ length: 20 }, withoutKey);
    const first = messages.map((message) => ask(settled, message, 4));
    expect(messages.map((message) => ask(settled, message, 400))).toEqual(first);
  });

  test('a partition that no broker has acknowledged is named', () => {
    const settled = new SettledPartitions();
    settled.begin();
    for (const partition of [0, 2, 3]) ask(settled, { partition, value: 'a facture' }, 4);
    expect(() => settled.expectAll([{ partition: 0 }])).toThrow(
      'No broker has acknowledged partitions 2, 3.',
    );
    settled.expectAll([{ partition: 0 }, { partition: 2 }, { partition: 3 }]);
  });

  test('what the send before had chosen is forgotten', () => {
    const settled = new SettledPartitions();
    ask(settled, { partition: 1, value: 'a facture' }, 4);
    settled.begin();
    expect(() => settled.expectAll([])).not.toThrow();
  });
});
