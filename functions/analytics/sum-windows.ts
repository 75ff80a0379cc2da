import { withRegistration } from '@facturation/platform/registration';
import { analyticsConfig, followingEpoch } from './config.ts';
import { settingsOf } from './epochs/epoch-settings.ts';
import { allTime, readSpans } from './epochs/epochs.ts';
import { WindowReader } from './read/read-windows.ts';
import { summedSizes } from './sizes.ts';
import { sumUp } from './sum/sum-up.ts';

const config = analyticsConfig();
const next = followingEpoch();

/** Each minute: writes the windows of 1 h and 1 day that have closed, of every epoch that is read or rebuilt. */
export const handler = withRegistration(async (): Promise<void> => {
  const spans = await readSpans(config.table, config.epoch);
  const read = new Set(spans.map(({ epoch }) => epoch));
  const rebuilt = [config.epoch, next].filter((epoch) => !read.has(epoch)).map(allTime);
  const reader = new WindowReader(config.table, [...spans, ...rebuilt], config.partitions);
  for (const { epoch, partition, closedUpTo } of await reader.heads()) {
    const zone = (await settingsOf(config.table, epoch))?.zone ?? config.zone;
    await sumUp({ table: config.table, epoch, partition }, summedSizes(zone), closedUpTo);
  }
});
