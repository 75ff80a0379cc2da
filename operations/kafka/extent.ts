import type Broker from 'kafkajs/src/broker/index.js';

export type ListingBroker = Pick<Broker, 'listOffsets'>;

/** The first retained offset, and the end of what consumers may read. */
export interface Extent {
  start: number;
  end: number;
}

const READ_COMMITTED = 1;
/** Instead of a time. */
const EARLIEST = -2;
const LATEST = -1;

/** Asked for itself: an answer that finds the log damaged names neither. */
export async function extentOf(broker: ListingBroker, topic: string, partition: number): Promise<Extent> {
  const offsetAt = async (timestamp: number) => {
    const topics = [{ topic, partitions: [{ partition, timestamp }] }];
    const { responses } = await broker.listOffsets({ replicaId: -1, isolationLevel: READ_COMMITTED, topics });
    return Number(responses[0]?.partitions[0]?.offset ?? Number.NaN);
  };
  return { start: await offsetAt(EARLIEST), end: await offsetAt(LATEST) };
}
