import { batchGet } from '@facturation/platform/batch-get';
import { type FoldedEpoch, isLive, pointerOf, readPointer } from './epochs/epochs.ts';
import type { Rule } from './rules/rule.ts';
import { rulesOf } from './store/rule-store.ts';
import { POINTER_KEY, RULES_KEY } from './store/window-rows.ts';

/** What people have decided and a batch heeds, as it was when the batch began. */
export interface BatchControl {
  rules: readonly Rule[];
  /**
   * Whether readers follow the epoch that is folded, to be asked after the commit. Where they did not when the batch
   * began, it is read once more: who moves the pointer tells what was committed before, the batch what it commits after.
   */
  isLive(): Promise<boolean>;
}

/** In one request, which takes a batch far longer than what it brings. Whatever was answered before is in it. */
export async function readBatchControl(epoch: FoldedEpoch): Promise<BatchControl> {
  const rows = await batchGet(epoch.table, [RULES_KEY, POINTER_KEY], { ConsistentRead: true });
  const [rules, pointer] = [RULES_KEY, POINTER_KEY].map(({ pk }) => rows.find((row) => row.pk === pk));
  const wasLive = isLive(epoch, pointer && pointerOf(pointer));
  return {
    rules: rulesOf(rules),
    isLive: async () => wasLive || isLive(epoch, await readPointer(epoch.table)),
  };
}
