import { type ConflictRow, type Content, conflictId, conflictShard } from './conflict.ts';
import { type FactureRecord, isValid } from './facture.ts';
import { type FactureRow, isSameRow, toRow } from './facture-row.ts';
import { parseRecord, type SourceRecord } from './parse-record.ts';

/** A valid record, and its position on the topic. */
export interface StoredRecord extends FactureRecord {
  partition: number;
}

/** The valid ones of the delivered records. Bad ones are skipped, because analytics quarantines them. */
export const storedRecordsOf = (sources: readonly SourceRecord[], firstEpoch: number): StoredRecord[] =>
  sources.flatMap((source) => {
    const record = parseRecord(source, firstEpoch);
    return isValid(record) ? Object.assign(record, { partition: Number(source.partition) }) : [];
  });

/**
 * The rows and conflicts that a batch adds to the known rows. The first content of each id stays. The same content
 * again changes nothing, and other content is a conflict.
 */
export function firstOfEach(
  records: readonly StoredRecord[],
  known: ReadonlyMap<string, FactureRow>,
  firstEpoch: number,
): { added: FactureRow[]; conflicts: ConflictRow[] } {
  const added = new Map<string, FactureRow>();
  const conflicts: ConflictRow[] = [];
  for (const record of records) {
    const row = toRow(record);
    const kept = known.get(row.id) ?? added.get(row.id);
    if (kept === undefined) added.set(row.id, row);
    else if (!isSameRow(kept, row)) conflicts.push(conflictOf(kept, row, record, firstEpoch));
  }
  return { added: [...added.values()], conflicts };
}

const contentOf = ({ nomClient, cents, customerID, date, number, hash, kind }: FactureRow): Content => ({
  nomClient,
  cents,
  ...(customerID !== undefined && { customerID }),
  date,
  ...(number !== undefined && { number }),
  ...(hash !== undefined && { hash }),
  ...(kind !== undefined && { kind }),
});

const conflictOf = (
  kept: FactureRow,
  refused: FactureRow,
  { partition, offset, time }: StoredRecord,
  firstEpoch: number,
): ConflictRow => ({
  id: conflictId(firstEpoch, partition, offset),
  shard: conflictShard(firstEpoch, partition),
  position: `${refused.position.split('#')[0]}#${partition}-${offset}`,
  factureId: kept.id,
  partition,
  offset,
  time,
  kept: contentOf(kept),
  refused: contentOf(refused),
});
