import type Broker from 'kafkajs/src/broker/index.js';

export type ConfiguredBroker = Pick<Broker, 'describeConfigs'>;

/** How long an answer is believed: the policy of a topic may be changed. */
const KEPT_MS = 60_000;
const TOPIC = 2;

const known = new WeakMap<ConfiguredBroker, Map<string, { dense: boolean; until: number }>>();

/**
 * Whether each offset of a topic has a record or a marker. Compaction takes some out; so may it have done with a topic
 * whose policy the broker does not say.
 */
export async function isDense(broker: ConfiguredBroker, topic: string): Promise<boolean> {
  const topics = known.get(broker) ?? new Map();
  known.set(broker, topics);
  const before = topics.get(topic);
  if (before && Date.now() < before.until) return before.dense;
  const dense = (await policyOf(broker, topic).catch(() => undefined)) === 'delete';
  topics.set(topic, { dense, until: Date.now() + KEPT_MS });
  return dense;
}

async function policyOf(broker: ConfiguredBroker, topic: string): Promise<string | undefined> {
  const configNames = ['cleanup.policy'];
  const { resources } = await broker.describeConfigs({
    resources: [{ type: TOPIC, name: topic, configNames }],
  });
  return resources[0]?.configEntries.find(({ configName }) => configName === 'cleanup.policy')?.configValue;
}
