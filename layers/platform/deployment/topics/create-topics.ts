import { askAgain } from '@facturation/platform/ask-again';
import { type Admin, kafkaClient } from '@facturation/platform/kafka';

/** A topic as declared in `topics.yml`. */
export interface Topic {
  name: string;
  /** Of a topic that is folded. */
  epoch?: number;
  firstEpoch?: number;
  partitions: number;
  /** Kafka's own topic settings, e.g. `retention.ms`. */
  settings?: Record<string, string>;
}

/** What Kafka calls a topic among the things that have settings. */
const TOPIC = 2;

/**
 * Creates the topics that are missing, and brings those that exist to their declared settings and to no fewer
 * than their declared partitions. `brokers`: comma list of host:port.
 */
export async function createTopics(topics: readonly Topic[], brokers: string): Promise<void> {
  const admin = kafkaClient(brokers, 'facturation-setup').admin();
  await admin.connect();
  try {
    const existing = new Set(await admin.listTopics());
    const missing = topics.filter(({ name }) => !existing.has(name));
    if (missing.length > 0) await create(admin, missing);
    for (const topic of topics)
      if (existing.has(topic.name)) await askAgain(() => bringUpToDate(admin, topic));
  } finally {
    await admin.disconnect();
  }
}

/** Waits until each has its leaders, also where an earlier attempt has created it. */
async function create(admin: Admin, missing: readonly Topic[]): Promise<void> {
  await askAgain(() => admin.createTopics({ topics: missing.map(toTopicConfig), waitForLeaders: true }));
  await askAgain(() => admin.fetchTopicMetadata({ topics: missing.map(({ name }) => name) }));
}

const entriesOf = ({ settings = {} }: Topic) =>
  Object.entries(settings).map(([name, value]) => ({ name, value: String(value) }));

/** Replication is the broker's default: 1 on one machine, what the cluster says elsewhere. */
const toTopicConfig = (topic: Topic) => ({
  topic: topic.name,
  numPartitions: topic.partitions,
  replicationFactor: -1,
  configEntries: entriesOf(topic),
});

async function bringUpToDate(admin: Admin, topic: Topic): Promise<void> {
  const { topics } = await admin.fetchTopicMetadata({ topics: [topic.name] });
  const partitions = topics[0]?.partitions.length ?? 0;
  if (partitions < topic.partitions) {
    await admin.createPartitions({ topicPartitions: [{ topic: topic.name, count: topic.partitions }] });
  }
  const resource = { type: TOPIC, name: topic.name, configEntries: entriesOf(topic) };
  await admin.alterConfigs({ validateOnly: false, resources: [resource] });
}
