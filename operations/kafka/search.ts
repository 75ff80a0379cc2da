import type { ReadRecord } from './batch-records.ts';
import type { Extent } from './extent.ts';
import type { FetchedPartition, PartitionRequest } from './fetch-response.ts';
import { MAX_RECORDS } from './record-set.ts';
import { unreadableRecord } from './stand-ins.ts';

export type Ask = (request: PartitionRequest) => Promise<FetchedPartition | undefined>;

/** Offsets of a partition that a broker does not serve, although there are later ones. */
export interface Lost extends Extent {
  partition: number;
  due: number;
  dense: boolean;
  ask: Ask;
}

/** More than a batch before and a batch behind, of the size that the topics take. */
const LOOK_BACK_BYTES = 4 << 20;
export const PROBE_BYTES = 1 << 20;

/**
 * A broker finds an offset by going from batch to batch, and loses its way where one states a wrong length or offset.
 * Its bytes from an earlier offset on hold that batch and what lies behind it. @returns nothing where they do not
 */
export async function lookBack({ partition, due, start, dense, ask }: Lost): Promise<readonly ReadRecord[]> {
  for (const offset of earlier(due, start)) {
    const answer = await ask({ partition, fetchOffset: `${offset}`, due, dense, maxBytes: LOOK_BACK_BYTES });
    // Any other bytes are from the midst of a batch.
    if (!answer || !holds(answer, offset)) continue;
    return answer.gap === due ? [] : answer.messages;
  }
  return [];
}

function* earlier(due: number, start: number): Generator<number> {
  let step = 1;
  for (; due - step > start; step *= 2) yield due - step;
  if (due > start) yield start;
}

const holds = ({ first }: FetchedPartition, offset: number): boolean =>
  first !== undefined && first.baseOffset <= offset && offset <= first.lastOffset;

/** The first offset that the broker serves again, after a record for each that it does not. */
export async function skipAhead(lost: Lost): Promise<readonly ReadRecord[]> {
  const answer = await nextServed(lost);
  if (!answer?.first) return [];
  const { due } = lost;
  const next = Math.max(due, answer.first.baseOffset);
  const length = Math.min(next - due, MAX_RECORDS);
  const { first } = answer;
  const standIns = Array.from({ length }, (_, index) => unreadableRecord(due + index, 'unserved', first));
  return length === next - due ? [...standIns, ...answer.readFrom(next)] : standIns;
}

/** Looks ahead in growing steps, and then halves the last one. */
async function nextServed(lost: Lost): Promise<FetchedPartition | undefined> {
  let step = 1;
  let found: FetchedPartition | undefined;
  for (; !found && lost.due + step / 2 < lost.end - 1; step *= 2)
    found = await servedAt(lost, Math.min(lost.due + step, lost.end - 1));
  if (!found) return undefined;
  let [unserved, served] = [lost.due + Math.floor(step / 4), found.fetchOffset];
  while (served - unserved > 1) {
    const middle = Math.floor((unserved + served) / 2);
    const nearer = await servedAt(lost, middle);
    if (nearer) [found, served] = [nearer, middle];
    else unserved = middle;
  }
  return found;
}

async function servedAt(
  { partition, dense, ask }: Lost,
  offset: number,
): Promise<FetchedPartition | undefined> {
  const answer = await ask({ partition, fetchOffset: `${offset}`, maxBytes: PROBE_BYTES });
  if (!answer?.first?.intact || offset > answer.first.lastOffset) return undefined;
  return !dense || holds(answer, offset) ? answer : undefined;
}
