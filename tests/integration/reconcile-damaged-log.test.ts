import { execFile } from 'node:child_process';
import { FOLDED_SIZES } from '../../functions/analytics/sizes.ts';
import { withAdmin } from '../../operations/kafka/admin.ts';
import { reconcile, type Subject } from '../../operations/reconcile/reconcile.ts';
import { OwnBroker } from '../faults/harness/own-broker.ts';
import { whenDelivered } from '../support/delivery.ts';
import { anEpoch } from '../support/own-epoch.ts';
import { silentEngine } from '../support/silent-engine.ts';
import { givenTableLike } from '../support/table.ts';
import { closeProducer, kafka, whenProduced } from '../support/topic.ts';

const LIMIT_MS = 60_000;
let broker: OwnBroker;

beforeAll(async () => {
  broker = await OwnBroker.start();
  process.env.KAFKA_BROKERS = broker.address;
}, LIMIT_MS);

afterAll(async () => {
  await closeProducer();
  await broker.stop();
}, LIMIT_MS);

/** Several segments of two batches each: a broker does not look into full ones when it comes up. */
async function givenConsumedTopic(): Promise<Subject> {
  const topic = `test-${crypto.randomUUID()}`;
  const configEntries = [{ name: 'segment.bytes', value: `${1 << 20}` }];
  await withAdmin(kafka(), (admin) =>
    admin.createTopics({ topics: [{ topic, numPartitions: 1, configEntries }], waitForLeaders: true }),
  );
  const epoch = anEpoch();
  const windowsTable = process.env.WINDOWS_TABLE ?? '';
  const subject = {
    topic,
    epoch,
    firstEpoch: epoch,
    partitions: 1,
    windowsTable,
    facturesTable: await givenTableLike('FACTURES_TABLE'),
    next: undefined,
    groups: new Map([[epoch, `${topic}-analytics`]]),
    facturesGroup: `${topic}-factures`,
  };
  for (let batch = 0; batch < 6; batch++) await whenProduced(topic, [large(batch, 0), large(batch, 1)]);
  const settings = {
    ...subject,
    table: windowsTable,
    sizes: FOLDED_SIZES,
    graceMs: 30_000,
    bucketCount: 1,
    zone: 'UTC',
  };
  await whenDelivered(topic, `${topic}-analytics`, silentEngine(settings));
  return subject;
}

const large = (batch: number, index: number) => ({
  key: 'Abir',
  value: JSON.stringify({
    id: `${batch}-${index}`,
    nomClient: 'Abir',
    montant: 1,
    note: 'x'.repeat(240_000),
  }),
});

/** Changes the length that the second batch of a log gives itself. */
function damageLength(log: Buffer): void {
  const at = 12 + log.readInt32BE(8) + 8;
  log.writeUInt8((log[at] ?? 0) ^ 0x40, at);
}

test(
  'given a batch whose length is damaged, the judge ends, names partition and offsets, and says that what was counted of them differs',
  async () => {
    const subject = await givenConsumedTopic();
    await closeProducer();
    await broker.damage(subject.topic, 0, damageLength);
    const { diff, unreadable } = await reconcile(kafka(), subject);
    expect(unreadable).toEqual(['Partition 0: offsets 2 to 3 cannot be read (batch: header damaged).']);
    expect(Number(diff)).toBeGreaterThan(0);
  },
  LIMIT_MS,
);

/** Runs a command of the operator to its end. */
const running = (command: readonly string[]) =>
  new Promise<{ code: unknown; stderr: string }>((resolve) => {
    const node = ['--disable-warning=TimeoutNegativeWarning', ...command];
    execFile(process.execPath, node, { timeout: LIMIT_MS, env: { ...process.env } }, (error, _, stderr) =>
      resolve({ code: error?.code, stderr }),
    );
  });

test(
  'given a broker that is frozen, the commands of an operator end and say so',
  async () => {
    await broker.whileFrozen(async () => {
      const commands = [['operations/reconcile/main.ts'], ['operations/epochs/main.ts', '--status']];
      for (const { code, stderr } of await Promise.all(commands.map(running))) {
        expect(stderr).toContain(`The brokers ${broker.address} cannot be reached`);
        expect(code).toBe(1);
      }
    });
  },
  LIMIT_MS,
);
