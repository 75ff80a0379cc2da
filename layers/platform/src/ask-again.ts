import { setTimeout as sleep } from 'node:timers/promises';

const ASK_FOR_MS = 10_000;
const ASK_AGAIN_MS = 250;

/**
 * Asks brokers again, for 10 s at most, while they say that they cannot answer yet: one that has just come up, or was
 * frozen, loads its groups and becomes a leader within some seconds. kafkajs marks such errors, and asks again after
 * some of them only. @throws what the last attempt threw, and every other error at once
 */
export async function askAgain<T>(ask: () => Promise<T>, forMs = ASK_FOR_MS): Promise<T> {
  for (const deadline = Date.now() + forMs; ; await sleep(ASK_AGAIN_MS)) {
    try {
      return await ask();
    } catch (error) {
      if (!(error as { retriable?: boolean }).retriable || Date.now() > deadline) throw error;
    }
  }
}
