import { setTimeout as sleep } from 'node:timers/promises';

const ASK_FOR_MS = 10_000;
const ASK_AGAIN_MS = 250;

/**
 * Repeats a request to brokers, for 10 s at most, while they cannot answer yet. A broker that has just started or was
 * frozen takes some seconds to load its groups and to become a leader. kafkajs marks such errors as retriable, but
 * retries only some of them.
 * @throws the error of the last attempt, and every other error at once
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
