import { isDeepStrictEqual } from 'node:util';
import { backOff } from './back-off.ts';
import type { Versions } from './entity-tags.ts';
import { ApiError, UnavailableError } from './errors.ts';
import { isWanted, type Versioned } from './record-versions.ts';

/** Back-off between them takes 3 s on average and 6 s at most. */
const ATTEMPTS = 7;

const WHY = 'is busy with other changes of the same record';

const isChangedSince = (error: unknown): boolean =>
  error instanceof ApiError && error.code === 'precondition-failed';

type Edit<R> = (record: R) => R;

/** What a table has to offer for its records to be edited: see `RecordTable`. */
interface Editable<R> {
  get(id: string): Promise<Versioned<R>>;
  replace(record: R, versions: Versions): Promise<Versioned<R>>;
}

async function editOnce<R extends { id: string }>(
  table: Editable<R>,
  id: string,
  versions: Versions,
  edit: Edit<R>,
): Promise<Versioned<R>> {
  const found = await table.get(id);
  // No version is in an empty list, so the table refuses it as it refuses any other.
  if (!isWanted(found.version, versions)) return table.replace(found.record, []);
  const edited = edit(found.record);
  return isDeepStrictEqual(edited, found.record) ? found : table.replace(edited, [found.version]);
}

/**
 * What one try answers. Where any version will do, it is tried anew when somebody else has changed the record meanwhile.
 * @throws what a try does @throws {UnavailableError} when others have changed it each of 7 times
 */
export async function untilUnchanged<T>(versions: Versions, tryOnce: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await tryOnce();
    } catch (error) {
      if (versions !== '*' || !isChangedSince(error)) throw error;
      if (attempt === ATTEMPTS) throw new UnavailableError('database', { cause: error, why: WHY });
      await backOff(attempt);
    }
  }
}

/**
 * Writes what `edit` makes of a record as a whole, on condition that it is still what was read. Where any version will
 * do, one that somebody else changed meanwhile is read and edited again. An edit that changes nothing writes nothing.
 * @throws {NotFoundError} or {ApiError} 412 when the record is in none of the versions; what `edit` throws
 * @throws {UnavailableError} when others have changed it each of 7 times
 */
export const editRecord = <R extends { id: string }>(
  table: Editable<R>,
  id: string,
  versions: Versions,
  edit: Edit<R>,
): Promise<Versioned<R>> => untilUnchanged(versions, () => editOnce(table, id, versions, edit));
