import { isDeepStrictEqual } from 'node:util';
import {
  ConditionalCheckFailedException,
  dynamodb,
  GetCommand,
  PutCommand,
} from '@facturation/platform/dynamodb';
import { settingsKey } from '../store/window-rows.ts';
import type { Folding } from '../windows.ts';

/** The settings that an epoch was begun with. They cannot change: another value makes another epoch. */
export interface EpochSettings extends Folding {
  /** IANA name of the time zone of calendar days, e.g. `Europe/Paris`. */
  zone: string;
}

/** The attributes of the stored row, by the settings they hold. */
const ATTRIBUTES = { sizes: 'sizes', graceMs: 'grace', zone: 'zone', bucketCount: 'k' } as const;
const NAMES = Object.keys(ATTRIBUTES) as (keyof typeof ATTRIBUTES)[];

/** Settings never change, so each environment reads them once. */
const known = new Map<string, EpochSettings>();

/** The settings an epoch was begun with; `undefined` before its first batch. */
export async function settingsOf(table: string, epoch: number): Promise<EpochSettings | undefined> {
  const name = `${table}#${epoch}`;
  const settings = known.get(name) ?? (await readSettings(table, epoch));
  if (settings) known.set(name, settings);
  return settings;
}

async function readSettings(table: string, epoch: number): Promise<EpochSettings | undefined> {
  const { Item } = await dynamodb.send(
    new GetCommand({ TableName: table, Key: settingsKey(epoch), ConsistentRead: true }),
  );
  return (
    Item &&
    (Object.fromEntries(NAMES.map((name) => [name, Item[ATTRIBUTES[name]]])) as unknown as EpochSettings)
  );
}

/**
 * Begins an epoch with these settings, or makes sure that it was begun with them.
 * @throws {Error} naming what differs; only a new epoch can be folded otherwise.
 */
export async function agreeOnSettings(table: string, epoch: number, settings: EpochSettings): Promise<void> {
  const begun = (await settingsOf(table, epoch)) ?? (await begin(table, epoch, settings));
  const differences = NAMES.filter((name) => !isDeepStrictEqual(begun?.[name], settings[name]));
  if (differences.length === 0) return;
  const stated = differences.map((name) => {
    return `${name} ${JSON.stringify(begun?.[name])} (configured: ${JSON.stringify(settings[name])})`;
  });
  throw new Error(`Epoch ${epoch} was begun with ${stated.join(', ')}: other settings need a new epoch.`);
}

/** When two environments begin an epoch, the settings of the first one apply. */
async function begin(table: string, epoch: number, settings: EpochSettings) {
  const values = Object.fromEntries(NAMES.map((name) => [ATTRIBUTES[name], settings[name]]));
  try {
    await dynamodb.send(
      new PutCommand({
        TableName: table,
        Item: { ...settingsKey(epoch), ...values },
        ConditionExpression: 'attribute_not_exists(pk)',
      }),
    );
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
  }
  return settingsOf(table, epoch);
}
