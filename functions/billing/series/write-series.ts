import type { Actor } from '@facturation/platform/audit';
import type { Versions } from '@facturation/platform/entity-tags';
import { ApiError, NotFoundError, UnavailableError } from '@facturation/platform/errors';
import { changedSince, isWanted } from '@facturation/platform/record-versions';
import { auditWrite } from '../finalizing/audit-write.ts';
import {
  type Attributes,
  type Expectation,
  ExpectationError,
  type RowStore,
  type Write,
} from '../finalizing/row-store.ts';
import { SELLER_KEY, type SeriesRow, seriesKey, seriesResource } from '../finalizing/rows.ts';
import { countOf, MAX_SERIES, readSeries, UNUSED } from '../finalizing/series-rows.ts';
import { overlaps, parsePattern } from '../numbering/number-pattern.ts';
import { withKnown } from './read-series.ts';
import type { Series } from './series.ts';

/** What is set of a series. */
export interface SeriesSettings {
  id: string;
  pattern: string;
  /** The counter of the first number. */
  start: number;
}

/** Who sets it, when, and on which condition. */
export interface Setting {
  versions: Versions;
  actor: Actor;
}

/** Changes of series or seller that may be met before one comes through. */
const ATTEMPTS = 5;

/**
 * Sets a series that has given no number. Its first number excludes this, since both expect the row as they read it.
 * @returns the series, and whether it is new
 * @throws {ApiError} 412, or 404 when a version of one is wanted that is not there; 404 without a seller; 409 when it has
 * given a number, when another series could write the same numbers, or when there are too many
 */
export async function writeSeries(
  store: RowStore,
  settings: SeriesSettings,
  setting: Setting,
): Promise<{ series: Series; isNew: boolean }> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const written = await writeOnce(store, settings, setting).catch(unlessChanged);
    if (written) return written;
  }
  throw new UnavailableError('database', { why: 'is busy with other changes of series' });
}

function unlessChanged(error: unknown): undefined {
  if (!(error instanceof ExpectationError)) throw error;
}

/** @throws {ExpectationError} when series or seller have changed since they were read */
async function writeOnce(store: RowStore, settings: SeriesSettings, setting: Setting) {
  // The seller first: whatever is made of series after that, its count shows.
  const seller = await store.get(SELLER_KEY);
  if (!seller) throw new ApiError('not-found', 'There is no seller yet: PUT /seller sets it.');
  const kept = await readSeries(store);
  const all = withKnown(kept);
  const before = wantedOf(all, settings.id, setting.versions);
  if (before && before.pattern === settings.pattern && (before.start ?? 1) === settings.start)
    return { series: before, isNew: false };
  refuse(all, before, settings);
  const series: Series = { ...(before ?? UNUSED), ...settings, last: settings.start - 1 };
  const revision = series.revision + 1;
  const next = { ...series, revision, audited: revision };
  const isKept = kept.some(({ id }) => id === settings.id);
  await store.write([
    countOf(seller),
    put(next, seller, isKept ? { revision: series.revision } : 'absent'),
    auditOf(next, series.audited, setting),
  ]);
  return { series: next, isNew: before === undefined };
}

/** The series as it is, in a version that is wanted; undefined where it is new. @throws {ApiError} 412, 404 */
function wantedOf(all: readonly Series[], id: string, versions: Versions): Series | undefined {
  const series = all.find((one) => one.id === id);
  if (!series && versions !== '*') throw new NotFoundError(`series/${id}`);
  if (series && !isWanted(`${series.revision}`, versions))
    throw changedSince(`series/${id}`, `${series.revision}`);
  return series;
}

/** @throws {ApiError} 409 where the series cannot be set so */
function refuse(all: readonly Series[], before: Series | undefined, { id, pattern }: SeriesSettings): void {
  if (before && before.total > 0)
    throw new ApiError('series-is-fixed', `series/${id} has given a number: it stays as it is.`);
  const other = all.find(
    (one) => one.id !== id && overlaps(parsePattern(one.pattern), parsePattern(pattern)),
  );
  if (other) {
    const detail = `Its numbers could be those of series/${other.id}, ${other.pattern}: begin them with another text.`;
    throw new ApiError('pattern-is-taken', detail, { errors: [{ pointer: '#/pattern', detail }] });
  }
  if (!before && all.length >= MAX_SERIES)
    throw new ApiError('limit-reached', `There are ${MAX_SERIES} series: there can be no more.`);
}

function put({ id, ...series }: Series, seller: Attributes, expects: Expectation): Write {
  const row: SeriesRow = { ...series, sellerVersion: `${seller.version}`, timeZone: `${seller.timeZone}` };
  return { act: 'put', key: seriesKey(id), row: { ...row }, expects };
}

/** Raised by numbers and by changes of the seller too, which leave no row here: it names the last that did. */
function auditOf(
  { id, revision, pattern, start }: Series,
  audited: number | undefined,
  { actor }: Setting,
): Write {
  const before = audited === undefined ? {} : { before: `${audited}` };
  const deed = { act: 'put', ...before, ...actor, pattern, start };
  return auditWrite(seriesResource(id), `${revision}`, deed);
}
