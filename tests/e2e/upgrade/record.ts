// node tests/e2e/upgrade/record.ts CHECKOUT COMMIT: README.md here says when.
import { join, resolve } from 'node:path';
import { mskMappingsOf, readStack, tablesOf, topicsOf } from '../../../layers/platform/deployment/stack.ts';
import { endEverything, givenPlace } from '../npm-start.ts';
import { writeBefore } from './before.ts';
import { liveFirst } from './first-life.ts';
import { TOPIC } from './history.ts';
import { clientOf, rowsOf } from './rows.ts';
import { startStores } from './stores.ts';
import { groupsOn, recordsOn } from './topic.ts';

/** A facture every ten minutes of a day and two hours: hours close, and a day. */
const HISTORY = { records: 156, everyS: 600 };

const [checkout = '', commit = ''] = process.argv.slice(2);
const place = { ...(await givenPlace()), checkout: resolve(checkout) };
try {
  const answers = await liveFirst(place, HISTORY);
  const stores = await startStores(place);
  const stack = readStack(join(place.directory, 'stack.json'));
  const tables = tablesOf(stack);
  const groups = mskMappingsOf(stack).flatMap(({ enabled, consumerGroupId }) =>
    enabled ? consumerGroupId : [],
  );
  writeBefore({
    commit,
    recordedAt: Date.now(),
    tables,
    topics: topicsOf(stack),
    groups: await groupsOn(stores.brokers, TOPIC, groups),
    rows: await rowsOf(
      clientOf(stores.endpoint),
      tables.map(({ input }) => input.TableName),
    ),
    records: await recordsOn(stores.brokers, TOPIC),
    answers,
  });
  await stores.stop();
} finally {
  endEverything(place);
}
process.exit();
