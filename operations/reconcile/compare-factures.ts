import type { FactureRecord } from '../../functions/facturation/contract.ts';
import { type FactureRow, isSameRow, timeOf, toRow } from '../../functions/facturation/facture-row.ts';

type TopicRecord = FactureRecord & { partition: number };

export interface FactureComparison {
  /** The number of factures that are missing, surplus or different. */
  diff: number;
  /** Rows compared. */
  factures: number;
  /** The number of ids with several contents on the topic, any of which is right. */
  conflicts: number;
  unverifiable: number;
}

export interface FacturesOnTopic {
  /** The valid records that the topic held when it was read, which was later than the table. */
  records: readonly TopicRecord[];
  /** Whether the consumer had committed the record when the table was read, so that the row must exist. */
  isCommitted: (record: TopicRecord) => boolean;
  /**
   * Whether the topic still holds every record with a time, in ms. Otherwise a row may come from a record that is gone,
   * even when another one with its id remains.
   */
  isRetained: (time: number) => boolean;
}

/** Compares the table of factures with the topic. */
export function compareFactures(rows: readonly FactureRow[], topic: FacturesOnTopic): FactureComparison {
  const contents = contentsById(topic.records);
  const required = new Set(topic.records.filter(topic.isCommitted).map(({ facture }) => facture.id));
  const result: FactureComparison = { diff: 0, factures: rows.length, conflicts: 0, unverifiable: 0 };
  for (const variants of contents.values()) if (variants.length > 1) result.conflicts++;
  for (const row of rows) {
    required.delete(row.id);
    const variants = contents.get(row.id);
    if (variants?.some((variant) => isSameRow(row, variant))) continue;
    if (topic.isRetained(timeOf(row))) result.diff++;
    else result.unverifiable++;
  }
  result.diff += required.size;
  return result;
}

function contentsById(records: readonly FactureRecord[]): Map<string, FactureRow[]> {
  const contents = new Map<string, FactureRow[]>();
  for (const record of records) {
    const row = toRow(record);
    const variants = contents.get(row.id) ?? [];
    if (!variants.some((variant) => isSameRow(variant, row))) contents.set(row.id, [...variants, row]);
  }
  return contents;
}
