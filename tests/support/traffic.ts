import type { Message } from 'kafkajs';
import { allTime } from '../../functions/analytics/epochs/epochs.ts';
import { EndOffsets } from '../../functions/analytics/read/end-offsets.ts';
import { WindowReader } from '../../functions/analytics/read/read-windows.ts';
import { Factures } from '../../functions/facturation/factures.ts';
import { storedRecordsOf } from '../../functions/facturation/first-wins.ts';
import { topicOffsets, withAdmin } from '../../operations/kafka/admin.ts';
import type { Subject } from '../../operations/reconcile/reconcile.ts';
import { givenPollerOf } from './delivery.ts';
import { eventually } from './eventually.ts';
import { FOLDING } from './own-epoch.ts';
import { silentEngine } from './silent-engine.ts';
import { givenSubject } from './subject.ts';
import { committedOffsets, kafka, whenProduced } from './topic.ts';

/** A topic that is folded and stored while factures keep coming. */
export interface Traffic {
  subject: Subject;
  /** Where the producer is in record time, in s after the beginning. */
  second(): number;
  /** Sends one for partition 0, in its turn, and waits until the database has consumed what there is of it. */
  whenStored(messages: readonly (object | string)[]): Promise<void>;
  /** Waits until so many more factures have been sent. */
  whenMoreCame(count: number): Promise<void>;
  /** The producer rests, and every partition is folded to its end. */
  whenCalm(): Promise<void>;
  stop(): Promise<void>;
}

const RECORDS_PER_SECOND = 4;
const TIMEOUT_MS = 60_000;

/** Now, whole minutes ago, so that windows are known. */
export const BEGIN = Math.floor(Date.now() / 60_000) * 60_000 - 600_000;

/** A facture `second` s after the beginning, for partition 0. */
export const facture = (second: number, body: object | string): Message => ({
  partition: 0,
  key: 'Abir',
  value: typeof body === 'string' ? body : JSON.stringify({ nomClient: 'Abir', montant: 1, ...body }),
  timestamp: String(BEGIN + second * 1_000),
});

/**
 * Starts an engine, a database and a producer that sends four factures a second of record time, as quickly as the
 * broker takes them, each up to `disorder` s before or after its turn.
 */
export async function givenTraffic(disorder = 0): Promise<Traffic> {
  const subject = await givenSubject();
  const { topic, windowsTable: table, epoch } = subject;
  const factures = new Factures(subject.facturesTable);
  const engine = silentEngine({ ...subject, table, ...FOLDING });
  const analytics = givenPollerOf(topic, subject.groups.get(epoch) ?? '', engine);
  const storing = givenPollerOf(topic, subject.facturesGroup, async ({ records }) => {
    const stored = storedRecordsOf(Object.values(records).flat(), subject.firstEpoch);
    await factures.storeAll(stored, subject.firstEpoch);
  });
  await Promise.all([analytics.start(), storing.start()]);
  let sent = 0;
  let flows = true;
  const second = () => Math.floor(sent / RECORDS_PER_SECOND);
  const producing = (async () => {
    while (flows) {
      const time = second() + (sent % 3) * disorder - disorder;
      await whenProduced(topic, [{ ...facture(time, { id: `t-${sent}` }), partition: sent % 2 }]);
      sent++;
    }
  })();
  const rest = async () => {
    flows = false;
    await producing;
  };
  const untilStored = async () => {
    const ends = await withAdmin(kafka(), (admin) => topicOffsets(admin, topic));
    await eventually(
      () => committedOffsets(subject.facturesGroup, topic),
      (offsets) => (offsets[0] ?? 0) >= (ends.get(0)?.high ?? 0),
      TIMEOUT_MS,
    );
  };
  return {
    subject,
    second,
    whenStored: async (messages) => {
      await whenProduced(
        topic,
        messages.map((body) => facture(second(), body)),
      );
      await untilStored();
    },
    whenMoreCame: async (count) => {
      const goal = sent + count;
      await eventually(
        () => sent,
        (now) => now >= goal,
        TIMEOUT_MS,
      );
    },
    whenCalm: async () => {
      await rest();
      await eventually(
        () => lagOf(subject),
        (lag) => lag === 0,
        TIMEOUT_MS,
      );
    },
    stop: async () => {
      await rest();
      await Promise.all([analytics.stop(), storing.stop()]);
    },
  };
}

/** Records that wait, as the API counts it. */
export async function lagOf({
  topic,
  windowsTable,
  epoch,
  partitions,
}: Subject): Promise<number | undefined> {
  const heads = await new WindowReader(windowsTable, [allTime(epoch)], partitions).heads();
  const lags = await new EndOffsets(process.env.KAFKA_BROKERS ?? '', topic).lags(heads);
  return lags?.values().reduce((sum, lag) => sum + lag, 0);
}
