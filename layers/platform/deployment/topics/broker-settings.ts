import type { Topic } from './create-topics.ts';

/** Who runs the broker: what topics may be set to depends on it. */
export const BROKERS = ['kafka', 'msk-serverless'] as const;
export type Broker = (typeof BROKERS)[number];

/**
 * The topic settings that MSK Serverless takes.
 * Source: Amazon MSK Developer Guide, "Configuration properties for MSK Serverless clusters", read 2026-11-23.
 */
const TAKEN = new Set([
  'cleanup.policy',
  'compression.type',
  'max.message.bytes',
  'message.timestamp.difference.max.ms',
  'message.timestamp.type',
  'retention.bytes',
  'retention.ms',
]);

/** What it takes in place of one that it does not. */
const REPLACED: Record<string, string> = {
  'message.timestamp.after.max.ms': 'message.timestamp.difference.max.ms',
};

export interface BrokerSettings {
  settings: Record<string, string>;
  /** One line for each setting that is not as declared. */
  deviations: string[];
}

/** Undefined when the broker takes neither the setting nor another in its place. */
const takenFor = (broker: Broker, setting: string): string | undefined =>
  broker === 'kafka' || TAKEN.has(setting) ? setting : REPLACED[setting];

/** The settings of a topic as its broker takes them. */
export function settingsFor(broker: Broker, { name, settings = {} }: Topic): BrokerSettings {
  const all = Object.entries(settings).map(([setting, value]) => ({
    setting,
    value: String(value),
    taken: takenFor(broker, setting),
  }));
  return {
    settings: Object.fromEntries(all.flatMap(({ taken, value }) => (taken ? [[taken, value]] : []))),
    deviations: all
      .filter(({ setting, taken }) => taken !== setting)
      .map(
        ({ setting, value, taken }) =>
          `${name}: ${setting} ${taken ? `becomes ${taken} ${value}` : 'is left out'}`,
      ),
  };
}
