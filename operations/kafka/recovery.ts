import { Attempts } from './attempts.ts';
import type { ReadRecord } from './batch-records.ts';
import { type ConfiguredBroker, isDense } from './dense-topics.ts';
import { extentOf, type ListingBroker } from './extent.ts';
import type { FetchedPartition, FetchResponse } from './fetch-response.ts';
import { type Ask, lookBack, PROBE_BYTES, skipAhead } from './search.ts';
import { isDamage, standstills } from './standstill.ts';

/** The broker that answered, and a function that fetches one partition from it without waiting. */
export interface Source {
  broker: ConfiguredBroker & ListingBroker;
  ask: (topic: string, ...request: Parameters<Ask>) => ReturnType<Ask>;
}

/** Offsets are skipped as unreadable after this many searches in which no broker served them. */
const PROOFS = 3;
const attempts = new Attempts();

/**
 * Finds records for each partition of an answer that is stuck: those that other requests return, or else a record for each
 * lost offset that says it is lost. Emits a standstill for each partition that remains stuck.
 * @returns whether there is one
 */
export async function goOnIn({ responses }: FetchResponse, source: Source): Promise<boolean> {
  const all = responses.flatMap(({ topicName, partitions }) =>
    partitions.filter(isOdd).map((fetched) => goOn(topicName, fetched, source)),
  );
  return (await Promise.all(all)).includes(true);
}

const isOdd = (fetched: FetchedPartition): boolean =>
  fetched.standstill !== undefined || fetched.gap !== undefined || isAstray(fetched);

async function goOn(topic: string, fetched: FetchedPartition, source: Source): Promise<boolean> {
  const dense = await isDense(source.broker, topic);
  const read = readOf(fetched, dense);
  if (read.length > 0) {
    fetched.messages = read;
    return false;
  }
  let reason = fetched.standstill ?? 'the broker does not serve it, although it serves later ones';
  try {
    fetched.messages = await search(topic, fetched, source, dense);
  } catch (error) {
    fetched.messages = [];
    reason = (error as Error).message;
  }
  if (fetched.messages.length > 0) return false;
  const { partition, fetchOffset } = fetched;
  standstills.emit('standstill', { topic, partition, offset: BigInt(fetchOffset), reason });
  return true;
}

/** The records of an answer that can be trusted. In a topic without gaps, those before the first gap. */
function readOf(fetched: FetchedPartition, dense: boolean): readonly ReadRecord[] {
  if (isAstray(fetched)) return [];
  const { messages, gap } = fetched;
  return dense && gap !== undefined ? messages.filter(({ offset }) => Number(offset) < gap) : messages;
}

/** Whether the bytes begin neither with the requested batch nor with a later one, but in the middle of a batch. */
function isAstray({ messages, first, fetchOffset }: FetchedPartition): boolean {
  if (messages.length === 0) return false;
  if (!first) return true;
  return first.lastOffset < fetchOffset || (!first.intact && first.baseOffset > fetchOffset);
}

/** Records to continue with; empty while none are found. */
async function search(
  topic: string,
  { partition, fetchOffset }: FetchedPartition,
  source: Source,
  dense: boolean,
): Promise<readonly ReadRecord[]> {
  const attempt = attempts.next(`${topic} ${partition} ${fetchOffset}`, Date.now());
  if (attempt === undefined) return [];
  const ask: Ask = (request) => source.ask(topic, request);
  // In an answer for several partitions, one may get nothing because the others have filled it.
  const alone = await ask({ partition, fetchOffset: `${fetchOffset}`, maxBytes: PROBE_BYTES });
  if (!alone || !isDamage(alone)) return [];
  const read = readOf(alone, dense);
  if (read.length > 0) return read;
  const extent = await extentOf(source.broker, topic, partition);
  const lost = { ...extent, partition, due: fetchOffset, dense, ask };
  const found = await lookBack(lost);
  if (found.length > 0) return found;
  // These bytes show at least where the next batch begins.
  if (isAstray(alone)) return alone.messages;
  return attempt >= PROOFS ? skipAhead(lost) : [];
}
