import { setTimeout as sleep } from 'node:timers/promises';
import type { MskMapping } from '../../../layers/platform/deployment/stack.ts';
import type { Invoke } from '../invoke.ts';
import { retryDelayMs } from '../retry-delay.ts';
import { mskEvent } from './msk-event.ts';
import type { Batch } from './record-buffer.ts';

interface Target {
  mapping: MskMapping;
  brokers: string;
  invoke: Invoke;
  onError: (message: string) => void;
}

interface Course {
  /** Whether the batch should still be delivered. */
  isWanted: () => boolean;
  /** Called after each failure, before the next attempt. */
  onFailure: (reason: string) => Promise<void>;
}

/** Invokes the function with a batch until it succeeds. @returns false when the batch is no longer wanted */
export async function deliver(
  { mapping, brokers, invoke, onError }: Target,
  batch: Batch,
  { isWanted, onFailure }: Course,
): Promise<boolean> {
  const { topic, functionName } = mapping;
  const event = mskEvent(topic, brokers, batch);
  for (let attempt = 0; isWanted(); attempt++) {
    try {
      await invoke(functionName, event);
      return true;
    } catch (error) {
      onError(`${functionName}: ${(error as Error).message}; trying again`);
      // Everybody can see the reason, so the error message stays in the log.
      await onFailure(`${functionName} fails; the log says why`);
      await sleep(retryDelayMs(attempt + 1));
    }
  }
  return false;
}
