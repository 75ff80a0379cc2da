import type { FactureRecord } from '../../functions/facturation/contract.ts';
import { type FactureRow, isSameRow, toRow } from '../../functions/facturation/facture-row.ts';

export interface FactureComparison {
  /** Factures missing, surplus or different. */
  diff: number;
  /** Rows compared. */
  factures: number;
  /** Ids that the topic carries with two contents; any of them is right. */
  conflicts: number;
  unverifiable: number;
}

export interface FacturesOnTopic {
  /** Everything the topic held when it was read, later than the table. */
  records: readonly FactureRecord[];
  /** Whether the consumer had committed the record when the table was read: it must be there. */
  isCommitted: (record: FactureRecord) => boolean;
  /**
   * Whether the topic still holds every record of a time, in ms. Otherwise a row may come from one that is gone, also
   * where another one with its id is left.
   */
  isRetained: (time: number) => boolean;
}

/** Holds the table of factures against the topic. */
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

const timeOf = (row: FactureRow): number => Number(row.position.split('#')[0]);
