import { dynamodb, paginateScan } from '@facturation/platform/dynamodb';
import type { Kafka } from 'kafkajs';
import { allTime, readSpans } from '../../functions/analytics/epochs/epochs.ts';
import {
  type FactureRecord,
  isValid,
  type ParsedRecord,
  parseRecord,
} from '../../functions/facturation/contract.ts';
import type { FactureRow } from '../../functions/facturation/facture-row.ts';
import { headFaults } from './check-heads.ts';
import { compareEpoch, type EpochTables, type PartitionComparison, readEpochs } from './compare-epoch.ts';
import { compareFactures, type FactureComparison } from './compare-factures.ts';
import { groupOffsets, readTopic, type TopicOffsets, topicOffsets, withAdmin } from './read-topic.ts';

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

export interface Result extends Omit<FactureComparison, 'diff'> {
  diff: bigint;
  windows: number;
  consumed: number;
  counted: number;
  late: number;
  duplicate: number;
  quarantined: number;
}

/** What of the system's past is compared, and who is told of progress. */
export interface Options {
  /** Without it the epochs that readers follow, each over its span; those of a topic that is gone are left out. */
  epoch?: number | undefined;
  onProgress?: (read: number) => void;
}

/**
 * Reads the topic back and holds the window table and the FACTURATION database against it, under live traffic.
 * @throws when a head does not fit the topic, naming the partition and the cure.
 */
export async function reconcile(kafka: Kafka, subject: Subject, options: Options = {}): Promise<Result> {
  const { topic, windowsTable, groups } = subject;
  const spans =
    options.epoch === undefined ? await readSpans(windowsTable, subject.epoch) : [allTime(options.epoch)];
  // What consumers have committed is asked before the tables, which may run ahead of it, and the topic's ends after.
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
  const offsets = new Map([...groups.keys()].map((epoch, index) => [epoch, folded[index]]));
  refuseWrongHeads(epochs, ends, offsets);
  const sources = await readTopic(kafka, topic, ends, options.onProgress ?? (() => undefined));
  const parsed = new Map(
    [...sources].map(([partition, records]) => [
      partition,
      records.map((record) => parseRecord(record, subject.firstEpoch)),
    ]),
  );
  const compared = epochs.map((epoch) => ({ ...epoch, partitions: compareEpoch(epoch, parsed, ends) }));
  const complete = spans.every(({ closed }) => !closed) && [...ends.values()].every(({ low }) => low === 0);
  return summarize(compared, compareAllFactures(rows, parsed, committed ?? new Map(), complete));
}

function refuseWrongHeads(
  epochs: readonly EpochTables[],
  ends: TopicOffsets,
  folded: ReadonlyMap<number, ReadonlyMap<number, number> | undefined>,
): void {
  const faults = epochs.flatMap(({ span, tables }) => {
    const heads = [...tables.values()].map(({ head }) => head);
    return headFaults(heads, ends, folded.get(span.epoch) ?? new Map());
  });
  if (faults.length > 0) throw new Error(faults.join('\n'));
}

async function readFactures(TableName: string): Promise<FactureRow[]> {
  const rows: FactureRow[] = [];
  for await (const { Items = [] } of paginateScan({ client: dynamodb }, { TableName, ConsistentRead: true }))
    rows.push(...(Items as FactureRow[]));
  return rows;
}

function compareAllFactures(
  rows: readonly FactureRow[],
  parsed: ReadonlyMap<number, readonly ParsedRecord[]>,
  committed: ReadonlyMap<number, number>,
  complete: boolean,
): FactureComparison {
  const valid = [...parsed].flatMap(([partition, records]) =>
    records.filter(isValid).map((record) => ({ ...record, partition })),
  );
  const partitionOf = new Map(valid.map((record) => [record as FactureRecord, record.partition]));
  const oldest = complete ? 0 : Math.max(...[...parsed.values()].map(firstTime));
  return compareFactures(rows, {
    records: valid,
    isCommitted: (record) => record.offset < (committed.get(partitionOf.get(record) ?? -1) ?? -1),
    isRetained: (time) => time >= oldest,
  });
}

const firstTime = (records: readonly ParsedRecord[]): number => records.find(isValid)?.time ?? 0;

/** Counters are those of the live epoch: each other one has counted the same records. */
function summarize(
  epochs: readonly (EpochTables & { partitions: PartitionComparison[] })[],
  { diff: factureDiff, ...factures }: FactureComparison,
): Result {
  const live = epochs.at(-1);
  const heads = [...(live?.tables.values() ?? [])].map(({ head }) => head);
  const counter = (name: 'counted' | 'late' | 'duplicate' | 'quarantined') =>
    heads.reduce((sum, head) => sum + head[name], 0);
  const windows = epochs.flatMap(({ partitions }) => partitions.map((one) => one.windows));
  return {
    diff: windows.reduce((sum, { diff }) => sum + diff, BigInt(factureDiff)),
    windows: windows.reduce((sum, one) => sum + one.windows, 0),
    ...factures,
    unverifiable: windows.reduce((sum, one) => sum + one.unverifiable, factures.unverifiable),
    consumed: live?.partitions.reduce((sum, { reference }) => sum + reference.consumed, 0) ?? 0,
    counted: counter('counted'),
    late: counter('late'),
    duplicate: counter('duplicate'),
    quarantined: counter('quarantined'),
  };
}
