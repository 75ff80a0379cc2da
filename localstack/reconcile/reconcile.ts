import { dynamodb, paginateScan } from '@facturation/platform/dynamodb';
import type { Kafka } from 'kafkajs';
import { allTime } from '../../functions/analytics/epochs.ts';
import { WindowReader } from '../../functions/analytics/read-windows.ts';
import { KEPT_S } from '../../functions/analytics/window-rows.ts';
import type { WindowSize } from '../../functions/analytics/windows.ts';
import {
  type FactureRecord,
  isValid,
  type ParsedRecord,
  parseRecord,
} from '../../functions/facturation/contract.ts';
import type { FactureRow } from '../../functions/facturation/facture-row.ts';
import { headFaults } from './check-heads.ts';
import { compareFactures, type FactureComparison } from './compare-factures.ts';
import { compareWindows, type WindowComparison } from './compare-windows.ts';
import { type PartitionTable, readState } from './read-state.ts';
import { groupOffsets, readTopic, type TopicOffsets, topicOffsets, withAdmin } from './read-topic.ts';
import { type Cell, type Reference, referenceFold } from './reference-fold.ts';

/** What is to be compared. Times in ms. */
export interface Subject {
  topic: string;
  epoch: number;
  firstEpoch: number;
  partitions: number;
  sizes: readonly WindowSize[];
  grace: number;
  windowsTable: string;
  facturesTable: string;
  analyticsGroup: string;
  facturesGroup: string;
}

export interface Result extends Omit<FactureComparison, 'diff'> {
  diff: bigint;
  windows: number;
  consumed: number;
  counted: number;
  late: number;
  duplicate: number;
  quarantined: number;
}

/**
 * Reads the topic back and holds the window table and the FACTURATION database against it, under live traffic.
 * @throws when a head does not fit the topic, naming the partition and the cure.
 */
export async function reconcile(
  kafka: Kafka,
  subject: Subject,
  onProgress: (read: number) => void = () => undefined,
): Promise<Result> {
  const { topic, sizes, grace } = subject;
  const reader = new WindowReader(subject.windowsTable, [allTime(subject.epoch)], subject.partitions);
  // What consumers have committed is asked before the tables, which may run ahead of it, and the topic's ends after.
  const [committed, folded] = await withAdmin(kafka, async (admin) => [
    await groupOffsets(admin, subject.facturesGroup, topic),
    await groupOffsets(admin, subject.analyticsGroup, topic),
  ]);
  const rows = await readFactures(subject.facturesTable);
  const state = await readState(reader, sizes, grace);
  const ends = await withAdmin(kafka, (admin) => topicOffsets(admin, topic));
  refuseWrongHeads(state, ends, folded);
  const sources = await readTopic(kafka, topic, ends, onProgress);
  const parsed = new Map(
    [...sources].map(([partition, records]) => [
      partition,
      records.map((record) => parseRecord(record, subject.firstEpoch)),
    ]),
  );
  const partitions = [...parsed].map(([partition, records]) =>
    comparePartition(state.get(partition), records, ends.get(partition)?.low ?? 0, subject),
  );
  const factures = compareAllFactures(rows, parsed, committed, ends);
  return summarize(partitions, factures, state);
}

function refuseWrongHeads(
  state: ReadonlyMap<number, PartitionTable>,
  offsets: TopicOffsets,
  group: ReadonlyMap<number, number>,
): void {
  const faults = headFaults(
    [...state.values()].map(({ head }) => head),
    offsets,
    group,
  );
  if (faults.length > 0) throw new Error(faults.join('\n'));
}

async function readFactures(TableName: string): Promise<FactureRow[]> {
  const rows: FactureRow[] = [];
  for await (const { Items = [] } of paginateScan({ client: dynamodb }, { TableName, ConsistentRead: true }))
    rows.push(...(Items as FactureRow[]));
  return rows;
}

function comparePartition(
  table: PartitionTable | undefined,
  records: readonly ParsedRecord[],
  low: number,
  { sizes, grace }: Subject,
): { windows: WindowComparison; reference: Reference } {
  const lastOffset = table?.head.lastOffset ?? -1;
  const reference = referenceFold(
    records.filter(({ offset }) => offset <= lastOffset),
    { sizes, grace },
  );
  const since = retainedSince(records, low, grace);
  const isRetained = ({ start }: Cell) => start >= since;
  const isKept = ({ start, size }: Cell) =>
    start >= Date.now() - 1000 * (KEPT_S[size] ?? Number.POSITIVE_INFINITY);
  return {
    windows: compareWindows(table, reference, { isRetained, isKept, complete: low === 0 }),
    reference,
  };
}

/** Windows that start before this may hold records that the topic has let go. */
function retainedSince(records: readonly ParsedRecord[], low: number, grace: number): number {
  if (low === 0) return 0;
  const first = records.find(isValid);
  return first ? first.time + grace : Number.MAX_SAFE_INTEGER;
}

function compareAllFactures(
  rows: readonly FactureRow[],
  parsed: ReadonlyMap<number, readonly ParsedRecord[]>,
  committed: ReadonlyMap<number, number>,
  ends: TopicOffsets,
): FactureComparison {
  const valid = [...parsed].flatMap(([partition, records]) =>
    records.filter(isValid).map((record) => ({ ...record, partition })),
  );
  const partitionOf = new Map(valid.map((record) => [record as FactureRecord, record.partition]));
  const lows = [...ends.values()].map(({ low }) => low);
  const oldest = lows.every((low) => low === 0) ? 0 : Math.max(...[...parsed.values()].map(firstTime));
  return compareFactures(rows, {
    records: valid,
    isCommitted: (record) => record.offset < (committed.get(partitionOf.get(record) ?? -1) ?? -1),
    isRetained: (time) => time >= oldest,
  });
}

const firstTime = (records: readonly ParsedRecord[]): number => records.find(isValid)?.time ?? 0;

function summarize(
  partitions: readonly { windows: WindowComparison; reference: Reference }[],
  { diff: factureDiff, ...factures }: FactureComparison,
  state: ReadonlyMap<number, PartitionTable>,
): Result {
  const heads = [...state.values()].map(({ head }) => head);
  const counter = (name: 'counted' | 'late' | 'duplicate' | 'quarantined') =>
    heads.reduce((sum, head) => sum + head[name], 0);
  return {
    diff: partitions.reduce((sum, { windows }) => sum + windows.diff, BigInt(factureDiff)),
    windows: partitions.reduce((sum, { windows }) => sum + windows.windows, 0),
    ...factures,
    unverifiable: partitions.reduce((sum, { windows }) => sum + windows.unverifiable, factures.unverifiable),
    consumed: partitions.reduce((sum, { reference }) => sum + reference.consumed, 0),
    counted: counter('counted'),
    late: counter('late'),
    duplicate: counter('duplicate'),
    quarantined: counter('quarantined'),
  };
}
