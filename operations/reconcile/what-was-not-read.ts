import type { ParsedRecord } from '../../functions/facturation/contract.ts';
import type { ReadBack } from './compare-epoch.ts';
import type { PartitionRead } from './read-partition.ts';

/** What could not be read of the topic. A list without a line is left out. */
export interface NotRead {
  /** One line for each partition of which not everything could be read, naming the offset. Nothing of it is compared. */
  unread?: string[];
  /** One line for each stretch that is quarantined because its batch cannot be read. It is compared like all others. */
  unreadable?: string[];
  /** One line for each partition of which an open transaction holds something back. */
  heldBack?: string[];
}

/** Lines of one partition at most: more would help nobody. */
const MAX_LINES = 20;

interface Span {
  from: number;
  to: number;
  reason: string;
}

/** Lines for a person; missing where everything was read. */
export function whatWasNotRead(
  read: ReadonlyMap<number, PartitionRead>,
  parsed: ReadonlyMap<number, ReadBack>,
): NotRead {
  const unread = [...read.values()].flatMap(({ fault, gone }) => [fault ?? [], gone ?? []].flat());
  const heldBack = [...read.values()].flatMap((one) => one.heldBack ?? []);
  const unreadable = unreadableLines(parsed);
  return {
    ...(unread.length > 0 && { unread }),
    ...(unreadable.length > 0 && { unreadable }),
    ...(heldBack.length > 0 && { heldBack }),
  };
}

/** One line for each stretch of a partition that is there and cannot be read, naming its offsets and why. */
export function unreadableLines(topic: ReadonlyMap<number, ReadBack>): string[] {
  return [...topic].flatMap(([partition, { records }]) => {
    const spans = spansOf(records);
    const lines = spans.slice(0, MAX_LINES).map((span) => lineOf(partition, span));
    const more = spans.length - lines.length;
    return more > 0 ? [...lines, `Partition ${partition}: ${more} more of these.`] : lines;
  });
}

const lineOf = (partition: number, { from, to, reason }: Span): string =>
  `Partition ${partition}: offsets ${from} to ${to} cannot be read (${reason}).`;

function spansOf(records: readonly ParsedRecord[]): Span[] {
  const spans: Span[] = [];
  for (const record of records) {
    if (!('reason' in record) || !record.reason.startsWith('batch: ')) continue;
    const last = spans.at(-1);
    if (last?.to === record.offset - 1 && last.reason === record.reason) last.to = record.offset;
    else spans.push({ from: record.offset, to: record.offset, reason: record.reason });
  }
  return spans;
}
