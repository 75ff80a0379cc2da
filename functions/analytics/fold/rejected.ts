import type { BadRecord, SourceRecord } from '../../facturation/contract.ts';

/** A valid record that arrived after its window had closed. Times in ms. */
export interface LateRecord {
  offset: number;
  customer: string;
  /** Id of the facture. */
  id: string;
  time: number;
  cents: number;
  /** Start of the window that would have counted it. */
  start: number;
  /** Stream time of its partition when it arrived. */
  streamTime: number;
}

/** The records of a fold that belong to no window, in offset order. */
export interface Rejected {
  bad: BadRecord[];
  late: LateRecord[];
}

/** A bad record as it is stored, with the reason. */
export interface Quarantined {
  offset: number;
  reason: string;
  timestamp: number;
  /** As delivered: base64, or missing. */
  key?: string;
  value?: string;
  /** The value was larger than a row can hold, so only its beginning is stored. */
  cut?: true;
}

/** The rejected records of a fold, as they are stored. */
export interface RejectedRecords {
  quarantined: readonly Quarantined[];
  late: readonly LateRecord[];
}

/**
 * A row can hold 400 KB. The topic accepts batches of 256 KiB, 350 KB in base64, but measures them compressed. A larger
 * value must not stop its partition. A multiple of 4, so that the part that is stored is valid base64.
 */
const MAX_CHARS = 370_000;

/** Joins the bad records of a fold with the bytes that were delivered. */
export function toRejectedRecords(
  { bad, late }: Rejected,
  sources: readonly SourceRecord[],
): RejectedRecords {
  const wanted = new Set(bad.map(({ offset }) => offset));
  const byOffset = new Map(
    sources.filter(({ offset }) => wanted.has(offset)).map((source) => [source.offset, source]),
  );
  return { quarantined: bad.map((record) => toQuarantined(record, byOffset.get(record.offset))), late };
}

function toQuarantined({ offset, reason }: BadRecord, source?: SourceRecord): Quarantined {
  const key = source?.key?.slice(0, MAX_CHARS);
  const value = source?.value?.slice(0, MAX_CHARS - (key?.length ?? 0));
  const cut = key !== (source?.key ?? undefined) || value !== (source?.value ?? undefined);
  return {
    offset,
    reason,
    timestamp: source?.timestamp ?? -1,
    ...(key !== undefined && { key }),
    ...(value !== undefined && { value }),
    ...(cut && { cut }),
  };
}
