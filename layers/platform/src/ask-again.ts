import { setTimeout as sleep } from 'node:timers/promises';

const ASK_FOR_MS = 10_000;
const ASK_AGAIN_MS = 250;

/**
 * Asks brokers again, for 10 s at most, while they cannot answer yet: a broker that has just started, or was frozen,
 * takes some seconds to load its groups and become a leader. kafkajs marks such errors as retriable, but retries only
 * some of them. @throws what the last attempt threw, and every other error at once
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
