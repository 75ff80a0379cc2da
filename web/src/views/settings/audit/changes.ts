import { dequal } from 'dequal/lite';
/** A member that a change has set, by its path: `['lines', '0', 'price']`. */
export interface MemberChange {
  path: readonly string[];
  /** Undefined where it was not there. */
  before: unknown;
  /** Undefined where it is there no more. */
  after: unknown;
}

/** What the trail has of one change. */
interface Kept {
  before?: string | undefined;
  patch?: unknown;
}

/** A change with what it changed. */
export interface Change<E> {
  entry: E;
  members: readonly MemberChange[];
  /** False where the trail began after the record: what stood there before is not known. */
  isBeforeKnown: boolean;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A value after a merge patch (RFC 7396): null takes a member away, a list replaces a list. */
export function patched(value: unknown, patch: unknown): unknown {
  if (!isObject(patch)) return patch;
  const merged: Record<string, unknown> = isObject(value) ? { ...value } : {};
  for (const [name, member] of Object.entries(patch)) {
    if (member === null) delete merged[name];
    else merged[name] = patched(merged[name], member);
  }
  return merged;
}

/** Every value within a value, by the JSON text of its path. */
function leavesOf(value: unknown, path: readonly string[] = []): [key: string, leaf: unknown][] {
  const isNested = typeof value === 'object' && value !== null && Object.keys(value).length > 0;
  if (!isNested) return value === undefined ? [] : [[JSON.stringify(path), value]];
  return Object.entries(value).flatMap(([name, member]) => leavesOf(member, [...path, name]));
}

/** What differs between two values, in the order in which it stands there. */
export function differences(before: unknown, after: unknown): MemberChange[] {
  const was = new Map(leavesOf(before));
  const is = new Map(leavesOf(after));
  return [...new Set([...was.keys(), ...is.keys()])]
    .filter((key) => !dequal(was.get(key), is.get(key)))
    .map((key) => ({ path: JSON.parse(key) as string[], before: was.get(key), after: is.get(key) }));
}

/**
 * What each change of one record has changed, from what the changes before it have left.
 * @param entries from the first that the trail has
 */
export function changesOf<E extends Kept>(entries: readonly E[]): Change<E>[] {
  const isWhole = entries[0]?.before === undefined;
  let record: unknown;
  return entries.map((entry) => {
    if (entry.patch === undefined) return { entry, members: [], isBeforeKnown: isWhole };
    const before = record;
    record = entry.patch === null ? undefined : patched(before, entry.patch);
    return { entry, members: differences(before, record), isBeforeKnown: isWhole };
  });
}
