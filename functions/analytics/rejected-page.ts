import { listOf, readCursor, writeCursor } from '@facturation/platform/cursor';
import { halPage } from '@facturation/platform/hal';
import type { HttpRequest } from '@facturation/platform/http';
import { analyticsConfig } from './config.ts';
import { isAnsweredBy } from './epochs/epochs.ts';
import { Bounds, boundsOf, takePage } from './read/read-rejected.ts';
import { openReader } from './read/read-windows.ts';
import type { ReadHead, RecordPosition } from './store/stored.ts';
import { isWithin, rangeOf } from './time-range.ts';

const config = analyticsConfig();

/** A list of rejected records, newest first. */
interface List<T> {
  /** Its path under `/analytics`, and its key under `_embedded`. */
  name: string;
  below: (table: string, bounds: Bounds) => AsyncIterable<T>;
  /** Record time, ms. */
  timeOf: (record: T) => number;
  /** `head`: of the record's partition in its epoch; `isLive`: whether that epoch is the live one. */
  toResource: (record: T, head: ReadHead | undefined, isLive: boolean) => object;
  /** The remaining filters of the query. */
  isWanted: (record: T) => boolean;
}

interface Query {
  size: number;
  cursor?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
  key?: string | undefined;
}

/**
 * One page of a list as HAL. When two epochs have folded a record, it is read from the one whose span contains its
 * time, as for windows.
 */
export async function rejectedPage<T extends RecordPosition>(
  list: List<T>,
  query: Query,
  request: HttpRequest,
) {
  const reader = await openReader(config);
  const listed = listOf(request.principal, list.name, reader.live, query.from, query.to, query.key);
  const heads = await reader.heads();
  const bounds = query.cursor ? readCursor(query.cursor, listed, Bounds) : boundsOf(heads);
  const toResource = (record: T) => {
    const isOfRecord = ({ epoch, partition }: ReadHead) =>
      epoch === record.epoch && partition === record.partition;
    return list.toResource(record, heads.find(isOfRecord), record.epoch === reader.live);
  };
  const range = rangeOf(query);
  const isWanted = (record: T) => {
    const time = list.timeOf(record);
    return isWithin(range, time) && isAnsweredBy(reader.spans, record.epoch, time) && list.isWanted(record);
  };
  const { found, next } = await takePage(list.below(config.table, bounds), bounds, isWanted, query.size);
  return halPage(
    request.url,
    { ...query },
    {
      name: list.name,
      path: `/analytics/${list.name}`,
      records: found.map(toResource),
      next: next && writeCursor(listed, next),
    },
  );
}
