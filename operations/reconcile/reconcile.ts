import { dynamodb, paginateScan } from '@facturation/platform/dynamodb';
import type { Kafka } from 'kafkajs';
import { allTime, readSpans, type Span } from '../../functions/analytics/epochs/epochs.ts';
import { countersOf } from '../../functions/analytics/fold/counters.ts';
import { WindowReader } from '../../functions/analytics/read/read-windows.ts';
import { isConflict } from '../../functions/facturation/conflict.ts';
import { isValid, parseRecord } from '../../functions/facturation/contract.ts';
import type { FactureRow } from '../../functions/facturation/facture-row.ts';
import { groupOffsets, type TopicOffsets, topicOffsets, withAdmin } from '../kafka/admin.ts';
import { toSourceRecord } from '../kafka/kafka-record.ts';
import {
  compareEpoch,
  type EpochTables,
  horizonsOf,
  type PartitionComparison,
  type ReadBack,
  readEpochs,
} from './compare-epoch.ts';
import { compareFactures, type FactureComparison } from './compare-factures.ts';
import { type CountRecords, headFaults, partitionFaults, withoutMarkers } from './head-faults.ts';
import type { PartitionRead } from './read-partition.ts';
import { readPartitions } from './read-topic.ts';
import { type NotRead, whatWasNotRead } from './what-was-not-read.ts';

/** What is to be compared. */
export interface Subject {
  topic: string;
  /** The configured one: it alone is compared as long as there is no pointer. */
  epoch: number;
  firstEpoch: number;
  partitions: number;
  windowsTable: string;
  facturesTable: string;
  /** The epoch rebuilt beside the live one, while it is folded. */
  next: number | undefined;
  /** The consumer group of each epoch that is folded. */
  groups: ReadonlyMap<number, string>;
  facturesGroup: string;
}

export interface Result extends Omit<FactureComparison, 'diff'>, NotRead {
  diff: bigint;
  windows: number;
  consumed: number;
  counted: number;
  late: number;
  duplicate: number;
  quarantined: number;
}

/** Which epochs to compare, and a function to call with the number of records read so far. */
export interface Options {
  /** By default the epochs that readers follow, each over its span, except those whose topic is gone. */
  epoch?: number | undefined;
  onProgress?: (read: number) => void;
}

/**
 * Reads the topic back and compares the window table and the FACTURATION database with it, under live traffic.
 * @throws when a head does not fit the topic, naming the partition and the cure.
 */
export async function reconcile(kafka: Kafka, subject: Subject, options: Options = {}): Promise<Result> {
  const { topic, windowsTable, groups } = subject;
  const spans =
    options.epoch === undefined ? await readSpans(windowsTable, subject.epoch) : [allTime(options.epoch)];
  // Committed offsets are read before the tables, which may run ahead of them, and the ends of the topic afterwards.
  const [committed, ...folded] = await withAdmin(kafka, (admin) =>
    Promise.all(
      [subject.facturesGroup, ...groups.values()].map((group) => groupOffsets(admin, group, topic)),
    ),
  );
  const rows = await readFactures(subject.facturesTable);
  const epochs = await readEpochs(subject, spans);
  if (options.epoch !== undefined && epochs.length === 0)
    throw new Error(`Epoch ${options.epoch} was never begun.`);
  const ends = await withAdmin(kafka, (admin) => topicOffsets(admin, topic));
  const read = await readPartitions(kafka, topic, ends, options.onProgress);
  const offsets = new Map([...groups.keys()].map((epoch, index) => [epoch, folded[index]]));
  const wide = partitionFaults(ends, subject.partitions);
  if (wide.length > 0) throw new Error(wide.join('\n'));
  await refuseWrongHeads(epochs, ends, offsets, read);
  const parsed = new Map(
    [...read].map(([partition, one]) => [partition, parse(subject, partition, one)] as const),
  );
  const horizons = await Promise.all(epochs.map((epoch) => horizonsOf(subject, epoch, parsed)));
  const compared = epochs.map((epoch, index) => ({
    ...epoch,
    partitions: compareEpoch(epoch, parsed, horizons[index] ?? new Map()),
  }));
  const closed = await closedUpTo(subject, spans);
  const oldest = Math.max(closed, ...horizons.flatMap((one) => [...one.values()]), unfolded(epochs, parsed));
  const factures = compareAllFactures(rows, parsed, committed ?? new Map(), oldest);
  return { ...summarize(compared, factures), ...whatWasNotRead(read, parsed) };
}

const parse = (
  { topic, firstEpoch }: Subject,
  partition: number,
  { messages, low, fault }: PartitionRead,
): ReadBack => ({
  records: messages.map((message) => parseRecord(toSourceRecord(topic, partition, message), firstEpoch)),
  low,
  cut: fault !== undefined,
});

/** The newest time, in ms, of factures of a former topic. It is gone, but the heads of its epochs remain. */
async function closedUpTo({ windowsTable, partitions }: Subject, spans: readonly Span[]): Promise<number> {
  const closed = spans.filter((span) => span.closed).map(({ epoch }) => allTime(epoch));
  const readers = closed.map((span) => new WindowReader(windowsTable, [span], partitions));
  const heads = (await Promise.all(readers.map((reader) => reader.heads()))).flat();
  return Math.max(0, ...heads.map(({ streamTime }) => streamTime + 1));
}

/** Infinite when the topic has deleted records that nobody has folded, because nothing shows how new they were. */
function unfolded(epochs: readonly EpochTables[], topic: ReadonlyMap<number, ReadBack>): number {
  const isFolded = ([partition, { low }]: [number, ReadBack]) =>
    epochs.some(({ tables }) => (tables.get(partition)?.head.lastOffset ?? -1) >= low - 1);
  return [...topic].every(isFolded) ? 0 : Number.POSITIVE_INFINITY;
}

async function refuseWrongHeads(
  epochs: readonly EpochTables[],
  ends: TopicOffsets,
  folded: ReadonlyMap<number, ReadonlyMap<number, number> | undefined>,
  read: ReadonlyMap<number, PartitionRead>,
): Promise<void> {
  const count: CountRecords = (partition, { from, to }) =>
    (read.get(partition)?.messages ?? []).filter(
      ({ offset }) => from <= Number(offset) && Number(offset) < to,
    ).length;
  const faults = epochs.map(async ({ span, tables }) => {
    const heads = [...tables.values()].map(({ head }) => head);
    const group = folded.get(span.epoch) ?? new Map();
    return headFaults(heads, ends, await withoutMarkers(group, heads, ends, count));
  });
  const found = (await Promise.all(faults)).flat();
  if (found.length > 0) throw new Error(found.join('\n'));
}

async function readFactures(TableName: string): Promise<FactureRow[]> {
  const rows: FactureRow[] = [];
  for await (const { Items = [] } of paginateScan({ client: dynamodb }, { TableName, ConsistentRead: true }))
    rows.push(...(Items as FactureRow[]).filter((row) => !isConflict(row)));
  return rows;
}

/** @param oldest time in ms from which on the topic holds every record */
function compareAllFactures(
  rows: readonly FactureRow[],
  topic: ReadonlyMap<number, ReadBack>,
  committed: ReadonlyMap<number, number>,
  oldest: number,
): FactureComparison {
  const valid = [...topic].flatMap(([partition, { records }]) =>
    records.filter(isValid).map((record) => ({ ...record, partition })),
  );
  return compareFactures(rows, {
    records: valid,
    isCommitted: ({ partition, offset }) => offset < (committed.get(partition) ?? -1),
    isRetained: (time) => time >= oldest,
  });
}

/** The counters are those of the live epoch. Each of the others has counted the same records. */
function summarize(
  epochs: readonly (EpochTables & { partitions: PartitionComparison[] })[],
  { diff: factureDiff, ...factures }: FactureComparison,
): Result {
  const live = epochs.at(-1);
  const heads = [...(live?.tables.values() ?? [])].map(({ head }) => head);
  const windows = epochs.flatMap(({ partitions }) => partitions.map((one) => one.windows));
  return {
    diff: windows.reduce((sum, { diff }) => sum + diff, BigInt(factureDiff)),
    windows: windows.reduce((sum, one) => sum + one.windows, 0),
    ...factures,
    unverifiable: windows.reduce((sum, one) => sum + one.unverifiable, factures.unverifiable),
    ...countersOf(heads),
    consumed: live?.partitions.reduce((sum, { reference }) => sum + reference.consumed, 0) ?? 0,
  };
}
