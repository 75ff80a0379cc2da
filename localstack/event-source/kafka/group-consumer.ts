import type { Consumer, Kafka } from 'kafkajs';
import type { MskMapping } from '../../../layers/platform/deployment/stack.ts';

/** While a batch waits for room, a heartbeat is sent to the group at least this often. */
export const HEARTBEAT_MS = 2_000;
const SESSION_TIMEOUT_MS = 10_000;
const MAX_RETRY_DELAY_MS = 5_000;
/** How soon new partitions of a topic are found. */
const METADATA_MAX_AGE_MS = 5_000;

/**
 * The kafkajs consumer of one poller. It does not restart by itself after a crash: its owner is notified and creates
 * another one.
 */
export const groupConsumer = (kafka: Kafka, { consumerGroupId }: MskMapping): Consumer =>
  kafka.consumer({
    groupId: consumerGroupId,
    sessionTimeout: SESSION_TIMEOUT_MS,
    heartbeatInterval: HEARTBEAT_MS,
    maxWaitTimeInMs: 500,
    metadataMaxAge: METADATA_MAX_AGE_MS,
    retry: { retries: 10, maxRetryTime: MAX_RETRY_DELAY_MS, restartOnFailure: async () => false },
  });
