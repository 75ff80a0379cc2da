import type { Batch } from './record-buffer.ts';

/** The event of a batch as JSON text, as AWS's event source mapping for MSK sends it. */
export function mskEvent(topic: string, brokers: string, batch: Batch): string {
  const partitions = [...batch.records].map(
    ([partition, records]) => `${JSON.stringify(`${topic}-${partition}`)}:[${records.join(',')}]`,
  );
  const envelope = JSON.stringify({
    eventSource: 'aws:kafka',
    eventSourceArn: `arn:aws:kafka:local:000000000000:cluster/${topic}/local`,
    bootstrapServers: brokers,
  });
  return `${envelope.slice(0, -1)},"records":{${partitions.join(',')}}}`;
}
