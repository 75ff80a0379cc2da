import { readConfig } from '@facturation/platform/config';
import { z } from 'zod';
import type { Subject } from './reconcile/reconcile.ts';

/** The function of a stage whose environment says what an operator's command has to know of it. */
export const SETTINGS_FUNCTION = 'createTopics';

/** What is compared of a stage, and the topics to which its engine publishes closed windows and alerts. */
export interface StageSubject extends Subject {
  outputTopics: { finals: string; alerts: string };
}

/** The system that a command works on. */
export interface Target {
  /** Comma list of host:port. */
  brokers: string;
  /** A sentence for whoever cannot reach the brokers: from where they can be reached. */
  reachedFrom: string;
  subject: StageSubject;
  /** Variables of the environment, as the functions of the system have them: tables, topics, what an epoch began with. */
  settings: Readonly<Record<string, string>>;
}

/** By which the command line names a target. */
export interface TargetFlags {
  stage?: string | undefined;
  region?: string | undefined;
  profile?: string | undefined;
}

/** Where a stage is deployed that names no region, as in serverless.yml. */
const DEFAULT_REGION = 'eu-west-3';

export const regionOf = ({ region }: TargetFlags): string => region ?? DEFAULT_REGION;

const name = z.string().min(1);
const wholeNumber = z.coerce.number().int().nonnegative();
const Settings = z.object({
  TOPIC: name,
  PARTITIONS: wholeNumber,
  FIRST_EPOCH: wholeNumber,
  EPOCH: wholeNumber,
  ANALYTICS_GROUP: name,
  NEXT_EPOCH: wholeNumber,
  NEXT_EPOCH_ENABLED: z.enum(['true', 'false']),
  NEXT_ANALYTICS_GROUP: name,
  FACTURES_GROUP: name,
  WINDOWS_TABLE: name,
  FACTURES_TABLE: name,
  FINALS_TOPIC: name,
  ALERTS_TOPIC: name,
  // Used by npm run export and npm run verify alone.
  GRACE_SECONDS: wholeNumber,
  BUCKETS: wholeNumber,
  TIME_ZONE: name,
  CUSTOMERS_TABLE: name,
  PRODUCTS_TABLE: name,
  STOCK_TABLE: name,
  BILLS_TABLE: name,
  FROZEN_BILLS_TABLE: name,
  SETTLEMENTS_TABLE: name,
  NUMBERING_TABLE: name,
  AUDIT_TABLE: name,
  API_KEYS_TABLE: name,
  SELLER_TABLE: name,
  DOCUMENTS_BUCKET: name,
  OUTBOX_TABLE: name,
});

/** @throws {Error} naming each setting that the environment lacks */
export function subjectOf(environment: Record<string, string | undefined>): StageSubject {
  const settings = readConfig(Settings, environment);
  const next = settings.NEXT_EPOCH_ENABLED === 'true' ? settings.NEXT_EPOCH : undefined;
  return {
    topic: settings.TOPIC,
    epoch: settings.EPOCH,
    firstEpoch: settings.FIRST_EPOCH,
    partitions: settings.PARTITIONS,
    windowsTable: settings.WINDOWS_TABLE,
    facturesTable: settings.FACTURES_TABLE,
    next,
    groups: new Map([
      [settings.EPOCH, settings.ANALYTICS_GROUP],
      ...(next === undefined ? [] : [[next, settings.NEXT_ANALYTICS_GROUP] as const]),
    ]),
    facturesGroup: settings.FACTURES_GROUP,
    outputTopics: { finals: settings.FINALS_TOPIC, alerts: settings.ALERTS_TOPIC },
  };
}
