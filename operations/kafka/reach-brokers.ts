import { withinTime } from '@facturation/platform/deadline';
import { kafkaClient } from '@facturation/platform/kafka';
import { KafkaSockets } from '@facturation/platform/kafka-sockets';
import kafkajs from 'kafkajs';

/** An operator reads the reason within 5 s: this leaves a second for everything else. */
const REACH_TIMEOUT_MS = 4_000;
const CONNECTION_TIMEOUT_MS = 2_000;

interface Brokers {
  /** Comma list of host:port. */
  brokers: string;
  /** From where they can be reached. */
  reachedFrom: string;
}

/**
 * Resolves when a broker answers, before a command begins what it would have to wait for.
 * @throws {Error} within 4 s, naming the brokers, why none answers, and from where they can be reached
 */
export async function reachBrokers({ brokers, reachedFrom }: Brokers): Promise<void> {
  const sockets = new KafkaSockets();
  const admin = kafkaClient(brokers, 'reach', {
    connectionTimeout: CONNECTION_TIMEOUT_MS,
    requestTimeout: REACH_TIMEOUT_MS,
    retry: { initialRetryTime: 50, retries: brokers.split(',').length },
    logLevel: kafkajs.logLevel.NOTHING,
    socketFactory: sockets.factory,
  }).admin();
  const silence = `no answer within ${REACH_TIMEOUT_MS / 1000} s`;
  try {
    await withinTime(admin.connect(), REACH_TIMEOUT_MS, silence);
  } catch (error) {
    const reason = (error as Error).message;
    throw new Error(`The brokers ${brokers} cannot be reached: ${reason}. ${reachedFrom}`, { cause: error });
  } finally {
    admin.disconnect().catch(() => undefined);
    sockets.cutOff();
  }
}
