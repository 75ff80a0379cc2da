import type { Subject } from '../../operations/reconcile/reconcile.ts';
import { anEpoch } from './own-epoch.ts';
import { givenTableLike } from './table.ts';
import { givenTopic } from './topic.ts';

/** What reconcile compares: a topic of two partitions, a table of factures and an epoch, each of nobody else. */
export async function givenSubject(): Promise<Subject> {
  const topic = await givenTopic(2);
  const epoch = anEpoch();
  return {
    topic,
    epoch,
    firstEpoch: epoch,
    partitions: 2,
    windowsTable: process.env.WINDOWS_TABLE ?? '',
    facturesTable: await givenTableLike('FACTURES_TABLE'),
    next: undefined,
    groups: new Map([[epoch, `${topic}-analytics`]]),
    facturesGroup: `${topic}-factures`,
  };
}
