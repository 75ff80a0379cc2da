import { partitionOfKey } from '@facturation/platform/key-partition';
import { type Announced, OUTBOX_SHARDS, outboxRowOf } from './outbox-row.ts';

const announced: Announced = {
  number: 'FA-2026-00001',
  hash: 'a'.repeat(64),
  kind: 'invoice',
  customerID: '7',
  customerName: 'Abir',
  gross: 12_00,
};
const AT = '2026-11-30T09:00:00.123Z';

describe('the row of a document that was issued', () => {
  it('holds key and partition as producers choose them, and waits to be published, and for its legal document', () => {
    const { shard, ...row } = outboxRowOf('B1', announced, AT, 4);
    const partition = partitionOfKey(announced.customerID, 4);
    expect(row).toEqual({
      ...announced,
      finalizedAt: AT,
      key: '7',
      partition,
      waiting: ['publish', 'document'],
    });
    expect(OUTBOX_SHARDS).toContain(shard);
  });

  it('lies in one of the shards, each of which takes some', () => {
    const shards = Array.from(
      { length: 200 },
      (_, index) => outboxRowOf(`B${index}`, announced, AT, 4).shard,
    );
    expect([...new Set(shards)].sort()).toEqual(OUTBOX_SHARDS);
  });
});
