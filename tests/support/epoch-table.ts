import { dynamodb, PutCommand, QueryCommand } from '@facturation/platform/dynamodb';
import type { EngineSettings } from '../../functions/analytics/aggregation.ts';
import { type Span, toSpanRows } from '../../functions/analytics/epochs/epochs.ts';
import { openReader } from '../../functions/analytics/read/read-windows.ts';
import { WindowView } from '../../functions/analytics/read/window-view.ts';
import { FOLDED_SIZES, JUDGING_SIZE, type Size } from '../../functions/analytics/sizes.ts';
import { POINTER_KEY } from '../../functions/analytics/store/window-rows.ts';
import type { SourceRecord } from '../../functions/facturation/contract.ts';
import { silentEngine } from './silent-engine.ts';
import { eventOf, sourceRecord } from './source-records.ts';
import { givenTableLike } from './table.ts';

const EVERYTHING = { from: 0, to: Number.MAX_SAFE_INTEGER };

/** Records of Abir, the first at offset 0, each at a second of the list. */
export const recordsAt = (...seconds: number[]): SourceRecord[] =>
  seconds.map((second, offset) => sourceRecord({ offset, time: second * 1000 }));

/** Engines of several epochs on a table of their own, the pointer's row included. Each batch meets a new environment. */
export async function givenEpochs() {
  const table = await givenTableLike('WINDOWS_TABLE');
  const settings = (epoch: number, over: Partial<EngineSettings> = {}): EngineSettings => ({
    table,
    epoch,
    firstEpoch: 1,
    sizes: FOLDED_SIZES,
    graceMs: 30_000,
    bucketCount: 1,
    zone: 'UTC',
    ...over,
  });
  const reader = () => openReader({ table, epoch: 1, partitions: 2 });
  return {
    table,
    settings,
    whenFolded: (epoch: number, records: readonly SourceRecord[], over: Partial<EngineSettings> = {}) =>
      silentEngine(settings(epoch, over))(eventOf(records)),
    whenReadersFollow: (...spans: Span[]) =>
      dynamodb.send(new PutCommand({ TableName: table, Item: { ...POINTER_KEY, spans: toSpanRows(spans) } })),
    heads: async () => (await reader()).heads(),
    /** Start in seconds, count, and whether final; newest first. */
    async rows(customer: string, size: Size = JUDGING_SIZE) {
      const opened = await reader();
      const view = new WindowView(await opened.heads(), opened.spans);
      const groups = await Array.fromAsync(opened.newestFirst(size, EVERYTHING));
      return groups
        .flatMap((items) => view.rowsOf(items, size))
        .filter((row) => row.customer === customer)
        .map(({ start, aggregate, final }) => [start / 1000, aggregate.count, final]);
    },
    async itemsOf(pk: string) {
      const { Items = [] } = await dynamodb.send(
        new QueryCommand({
          TableName: table,
          KeyConditionExpression: 'pk = :pk',
          ExpressionAttributeValues: { ':pk': pk },
        }),
      );
      return Items;
    },
  };
}
