import type { BadRecord, SourceRecord } from '../../facturation/contract.ts';

/** A valid record that came when its window was closed. Times in ms. */
export interface LateRecord {
  offset: number;
  customer: string;
  /** Of the facture. */
  id: string;
  time: number;
  cents: number;
  /** Start of the window that would have counted it. */
  start: number;
  /** Stream time of its partition when it came. */
  streamTime: number;
}

/** What a fold found to be in no window, in offset order. */
export interface Rejected {
  bad: BadRecord[];
  late: LateRecord[];
}

/** A bad record as it is kept: why, and what it held. */
export interface Quarantined {
  offset: number;
  reason: string;
  timestamp: number;
  /** As delivered: base64, or missing. */
  key?: string;
  value?: string;
  /** The bytes were more than a row holds; only their beginning is kept. */
  cut?: true;
}

/** What is kept of the records set aside. */
export interface RejectedRecords {
  quarantined: readonly Quarantined[];
  late: readonly LateRecord[];
}

/**
 * A row has 400 KB. The topic takes 256 KiB, 350 KB in base64, but it counts them compressed: what is larger must
 * not stop its partition. A multiple of 4, so that what is left is base64.
 */
const MAX_CHARS = 370_000;

/** Joins the bad records of a fold with the bytes they came as. */
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
