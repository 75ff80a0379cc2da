import { topicOffsets, withAdmin } from '../../operations/kafka/admin.ts';
import { reconcile, type Subject } from '../../operations/reconcile/reconcile.ts';
import { givenPollerOf } from '../support/delivery.ts';
import { eventually } from '../support/eventually.ts';
import { FOLDING } from '../support/own-epoch.ts';
import { silentEngine } from '../support/silent-engine.ts';
import { givenTableLike } from '../support/table.ts';
import { closeProducer, committedOffsets, givenTopic, kafka, whenProduced } from '../support/topic.ts';

const BEGIN = Math.floor(Date.now() / 60_000) * 60_000 - 3_600_000;
const CUSTOMERS = Array.from({ length: 40 }, (_, index) => `customer ${index}`);

let poller: ReturnType<typeof givenPollerOf> | undefined;
afterAll(() => Promise.all([poller?.stop(), closeProducer()]));

/** A facture of every customer, each in the partition of its key, for one second. */
const factures = (second: number) =>
  CUSTOMERS.map((customer, index) => ({
    key: customer,
    value: JSON.stringify({ id: `${second}-${index}`, nomClient: customer, montant: index + 0.5 }),
    timestamp: String(BEGIN + second * 1_000),
  }));

async function givenSubject(): Promise<Subject> {
  const topic = await givenTopic(4);
  return {
    topic,
    epoch: 1,
    firstEpoch: 1,
    partitions: 8,
    windowsTable: await givenTableLike('WINDOWS_TABLE'),
    facturesTable: await givenTableLike('FACTURES_TABLE'),
    next: undefined,
    groups: new Map([[1, `${topic}-analytics`]]),
    facturesGroup: `${topic}-factures`,
  };
}

test('a topic that grows from 4 to 8 partitions under traffic needs no new epoch: all is counted, Diff 0', async () => {
  const subject = await givenSubject();
  const { topic, windowsTable: table } = subject;
  const group = subject.groups.get(1) ?? '';
  const engine = silentEngine({ ...subject, table, ...FOLDING });
  poller = givenPollerOf(topic, group, engine);
  await poller.start();
  for (let second = 0; second < 20; second++) await whenProduced(topic, factures(second));
  await withAdmin(kafka(), (admin) => admin.createPartitions({ topicPartitions: [{ topic, count: 8 }] }));
  for (let second = 20; second < 30; second++) await whenProduced(topic, factures(second));
  // A producer learns of the new partitions when it connects.
  await closeProducer();
  for (let second = 30; second < 60; second++) await whenProduced(topic, factures(second));
  const ends = await withAdmin(kafka(), (admin) => topicOffsets(admin, topic));
  expect([...ends.values()].filter(({ high }) => high > 0)).toHaveLength(8);
  await eventually(
    () => committedOffsets(group, topic),
    (offsets) => [...ends].every(([partition, { high }]) => offsets[partition] === high),
  );
  await poller.stop();
  const all = 60 * CUSTOMERS.length;
  expect(await reconcile(kafka(), subject)).toMatchObject({ diff: 0n, consumed: all, counted: all });
});
