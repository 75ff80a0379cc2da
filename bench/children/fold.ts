// Decoding and folding alone, against bare base64 and JSON.parse of the same records: its result is records per CPU-second.
import { fold } from '../../functions/analytics/fold/fold.ts';
import {
  applyChanges,
  NEW_HEAD,
  type PartitionState,
} from '../../functions/analytics/fold/partition-state.ts';
import { FOLDED_SIZES } from '../../functions/analytics/sizes.ts';
import type { Folding } from '../../functions/analytics/windows.ts';
import { parseRecord, type SourceRecord } from '../../functions/facturation/contract.ts';
import { sourceBatches } from '../stream/input.ts';
import { sendResult } from './send-result.ts';

const MESSAGES = Number(process.argv[2]);
/** The first round warms up. */
const ROUNDS = Number(process.argv[3]);
const BATCH = 10_000;
const FOLDING: Folding = { sizes: FOLDED_SIZES, graceMs: 30_000, bucketCount: 1 };

function foldAll(input: readonly SourceRecord[][]): void {
  let state: PartitionState = { head: NEW_HEAD, windows: new Map(), ids: new Map() };
  for (const batch of input) {
    const records = batch.map((source) => parseRecord(source, 1));
    for (let left = records; left.length > 0; ) {
      const { changes, taken } = fold(state, left, FOLDING);
      state = applyChanges(state, changes, FOLDING);
      left = left.slice(taken);
    }
  }
  if (state.head.counted !== MESSAGES) throw new Error(`${state.head.counted} counted`);
}

function parseAll(input: readonly SourceRecord[][]): void {
  let sum = 0;
  for (const { value } of input.flat())
    sum += JSON.parse(Buffer.from(value ?? '', 'base64').toString()).montant;
  if (!(sum > 0)) throw new Error(`${sum} in all`);
}

/** Records per second of processor time. */
function rateOf(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return MESSAGES / ((user + system) / 1e6);
}

const input = sourceBatches({ messages: MESSAGES, customers: 1_000, rate: 10_000 }, BATCH);
const rounds = Array.from({ length: ROUNDS }, () => ({
  fold: rateOf(() => foldAll(input)),
  bare: rateOf(() => parseAll(input)),
}));
sendResult(rounds.slice(1));
