import { DeleteCommand, dynamodb, PutCommand, UpdateCommand } from '@facturation/platform/dynamodb';
import { FOLDED_SIZES, summedSizes } from '../../functions/analytics/sizes.ts';
import { encodeAggregates } from '../../functions/analytics/store/aggregates-text.ts';
import { sumUp } from '../../functions/analytics/sum/sum-up.ts';
import { Factures } from '../../functions/facturation/factures.ts';
import { storedRecordsOf } from '../../functions/facturation/first-wins.ts';
import { withAdmin } from '../../operations/kafka/admin.ts';
import { reconcile, type Subject } from '../../operations/reconcile/reconcile.ts';
import { whenDelivered } from '../support/delivery.ts';
import { silentEngine } from '../support/silent-engine.ts';
import { givenSubject } from '../support/subject.ts';
import { closeProducer, givenTopic, kafka, whenProduced, whenTopicLetsGo } from '../support/topic.ts';

const windowsTable = process.env.WINDOWS_TABLE ?? '';
const NOW = Math.floor(Date.now() / 60_000) * 60_000;

afterAll(closeProducer);

const message = (partition: number, second: number, id: string, montant: number, customer = 'Abir') => ({
  partition,
  key: customer,
  value: JSON.stringify({ id, nomClient: customer, montant }),
  timestamp: String(NOW - 600_000 + second * 1000),
});

/** In time, a duplicate, a late one, poison, and one id with two contents. */
const MESSAGES = [
  message(0, 0, 'a', 10),
  message(0, 1, 'b', 2.5, 'Zaid'),
  message(0, 1, 'b', 2.5, 'Zaid'),
  { partition: 0, key: 'Abir', value: 'poison', timestamp: String(NOW) },
  message(0, 60, 'c', 1),
  message(0, 0, 'd', 3),
  message(1, 5, 'e', 4, 'Hassan'),
  message(1, 11, 'e', 5, 'Hassan'),
];

const analyticsGroupOf = ({ groups, epoch }: Subject): string => groups.get(epoch) ?? '';

async function whenConsumed(subject: Subject): Promise<void> {
  const factures = new Factures(subject.facturesTable);
  await Promise.all([
    whenDelivered(
      subject.topic,
      analyticsGroupOf(subject),
      silentEngine({
        ...subject,
        table: subject.windowsTable,
        sizes: FOLDED_SIZES,
        graceMs: 30_000,
        bucketCount: 1,
        zone: 'UTC',
      }),
    ),
    whenDelivered(subject.topic, subject.facturesGroup, async ({ records }) => {
      const stored = storedRecordsOf(Object.values(records).flat(), subject.firstEpoch);
      await factures.storeAll(stored, subject.firstEpoch);
    }),
  ]);
}

async function givenConsumed(): Promise<Subject> {
  const subject = await givenSubject();
  await whenProduced(subject.topic, MESSAGES);
  await whenConsumed(subject);
  return subject;
}

test('given everything consumed, Diff is 0 and every record is in one counter', async () => {
  const subject = await givenConsumed();
  expect(await reconcile(kafka(), subject)).toEqual({
    diff: 0n,
    windows: 16,
    factures: 5,
    consumed: 8,
    counted: 5,
    late: 1,
    duplicate: 1,
    quarantined: 1,
    unverifiable: 0,
    conflicts: 1,
  });
});

test('records that nobody has folded yet make no difference', async () => {
  const subject = await givenConsumed();
  await whenProduced(subject.topic, [message(0, 70, 'z', 1)]);
  expect(await reconcile(kafka(), subject)).toMatchObject({ diff: 0n, consumed: 8 });
});

test('an epoch that was never begun is no epoch without a difference', async () => {
  const subject = await givenConsumed();
  const never = subject.epoch + 500_000;
  await expect(reconcile(kafka(), subject, { epoch: never })).rejects.toThrow(
    `Epoch ${never} was never begun.`,
  );
});

test('a window that is off by a cent shows in Diff', async () => {
  const subject = await givenConsumed();
  const sk = `${String(NOW - 600_000).padStart(16, '0')}#0`;
  await dynamodb.send(
    new UpdateCommand({
      TableName: windowsTable,
      Key: { pk: `${subject.epoch}#0#5s`, sk },
      UpdateExpression: 'set aggregates = :a',
      ExpressionAttributeValues: {
        ':a': encodeAggregates(
          new Map([
            ['Abir', { count: 1, sum: 1_001n, min: 1_000, max: 1_000 }],
            ['Zaid', { count: 1, sum: 250n, min: 250, max: 250 }],
            ['', { count: 2, sum: 1_250n, min: 250, max: 1_000 }],
          ]),
        ),
      },
    }),
  );
  expect(await reconcile(kafka(), subject)).toMatchObject({ diff: 1n });
});

test('a window that is missing shows whole in Diff', async () => {
  const subject = await givenConsumed();
  const sk = `${String(NOW - 600_000).padStart(16, '0')}#0`;
  await dynamodb.send(
    new DeleteCommand({ TableName: windowsTable, Key: { pk: `${subject.epoch}#0#5s`, sk } }),
  );
  const abir = 1n + 3n * 1000n;
  const zaid = 1n + 3n * 250n;
  const total = 2n + 1250n + 250n + 1000n;
  expect((await reconcile(kafka(), subject)).diff).toBe(abir + zaid + total);
});

describe('given an hour that was written', () => {
  const HOUR_MS = 3_600_000;
  const hour = Date.parse('2024-06-01T10:00:00Z');

  /** Two records in an hour, and one that closes it. */
  async function givenHour(): Promise<Subject> {
    const subject = await givenSubject();
    const times = [hour, hour + HOUR_MS / 2, hour + 2 * HOUR_MS];
    const messages = times.map((time, i) => ({ ...message(0, 0, `h${i}`, 10 + i), timestamp: String(time) }));
    await whenProduced(subject.topic, messages);
    await whenConsumed(subject);
    const source = { table: windowsTable, epoch: subject.epoch, partition: 0 };
    await sumUp(source, summedSizes('UTC'), hour + 2 * HOUR_MS);
    return subject;
  }

  test('it is compared too', async () => {
    const subject = await givenHour();
    const folded = 3 * 2 * 2;
    expect(await reconcile(kafka(), subject)).toMatchObject({ diff: 0n, windows: folded + 2 });
  });

  test('its being off by a cent shows in Diff', async () => {
    const subject = await givenHour();
    await dynamodb.send(
      new UpdateCommand({
        TableName: windowsTable,
        Key: { pk: `${subject.epoch}#0#1h`, sk: `${String(hour).padStart(16, '0')}#0` },
        UpdateExpression: 'set aggregates = :a',
        ExpressionAttributeValues: {
          ':a': encodeAggregates(
            new Map([
              ['Abir', { count: 2, sum: 2_101n, min: 1_000, max: 1_100 }],
              ['', { count: 2, sum: 2_100n, min: 1_000, max: 1_100 }],
            ]),
          ),
        },
      }),
    );
    expect(await reconcile(kafka(), subject)).toMatchObject({ diff: 1n });
  });
});

test('a counter that is off shows in Diff', async () => {
  const subject = await givenConsumed();
  await dynamodb.send(
    new UpdateCommand({
      TableName: windowsTable,
      Key: { pk: `${subject.epoch}#0`, sk: 'head' },
      UpdateExpression: 'set late = late + :one',
      ExpressionAttributeValues: { ':one': 1 },
    }),
  );
  expect((await reconcile(kafka(), subject)).diff).toBeGreaterThan(0n);
});

test('a facture missing, one too many and one with another amount each add 1', async () => {
  const subject = await givenConsumed();
  const factures = new Factures(subject.facturesTable);
  const other = await factures.find('c');
  await dynamodb.send(new DeleteCommand({ TableName: subject.facturesTable, Key: { id: 'a' } }));
  await dynamodb.send(
    new PutCommand({ TableName: subject.facturesTable, Item: { ...other, id: 'surplus' } }),
  );
  await dynamodb.send(new PutCommand({ TableName: subject.facturesTable, Item: { ...other, cents: 999 } }));
  expect(await reconcile(kafka(), subject)).toMatchObject({ diff: 3n });
});

test('given records deleted from the topic, windows that may have held them are unverifiable', async () => {
  const subject = await givenConsumed();
  await whenTopicLetsGo(subject.topic, { 0: 4 });
  const result = await reconcile(kafka(), subject);
  expect(result.diff).toBe(0n);
  expect(result.unverifiable).toBeGreaterThan(0);
});

test('a head beyond the end of its topic is refused, naming the partition and the cure', async () => {
  const subject = await givenConsumed();
  const elsewhere = { ...subject, topic: await givenTopic(2) };
  await expect(reconcile(kafka(), elsewhere)).rejects.toThrow(/Partition 0 ends at offset 0.*epoch/);
});

test('a group ahead of its head is refused, naming the offset to go back to', async () => {
  const subject = await givenConsumed();
  await whenProduced(subject.topic, [message(0, 70, 'y', 1), message(0, 71, 'z', 1)]);
  await withAdmin(kafka(), (admin) =>
    admin.setOffsets({
      groupId: analyticsGroupOf(subject),
      topic: subject.topic,
      partitions: [{ partition: 0, offset: '8' }],
    }),
  );
  await expect(reconcile(kafka(), subject)).rejects.toThrow(/Partition 0 .*Set the group back to 6/);
});
