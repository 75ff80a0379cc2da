import { batchGet } from '@facturation/platform/batch-get';
import { type FoldedEpoch, isLive, pointerOf, readPointer } from './epochs/epochs.ts';
import type { Rule } from './rules/rule.ts';
import { rulesOf } from './store/rule-store.ts';
import { POINTER_KEY, RULES_KEY } from './store/window-rows.ts';

/** Operator decisions that apply to a batch, read once at its start: the alert rules and which epoch is live. */
export interface BatchControl {
  rules: readonly Rule[];
  /**
   * Whether readers follow the epoch that is folded; ask after the commit. If they did not when the batch began, the
   * pointer is read again: whoever moves the pointer publishes what was committed before the move, and the batch
   * publishes what it commits after it.
   */
  isLive(): Promise<boolean>;
}

/**
 * One request for both rows: the round trip costs more than the data. Strongly consistent: includes every acknowledged
 * change.
 */
export async function readBatchControl(epoch: FoldedEpoch): Promise<BatchControl> {
  const rows = await batchGet(epoch.table, [RULES_KEY, POINTER_KEY], { ConsistentRead: true });
  const [rules, pointer] = [RULES_KEY, POINTER_KEY].map(({ pk }) => rows.find((row) => row.pk === pk));
  const wasLive = isLive(epoch, pointer && pointerOf(pointer));
  return {
    rules: rulesOf(rules),
    isLive: async () => wasLive || isLive(epoch, await readPointer(epoch.table)),
  };
}
