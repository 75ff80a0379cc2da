import { dequal } from 'dequal/lite';

/** A list is a value, which a change replaces as a whole. */
const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const mergedMember = (member: unknown, change: unknown): unknown =>
  isObject(change) ? merged(isObject(member) ? member : {}, change) : change;

/**
 * A record with a change merged into it, as in RFC 7396: objects are merged, null removes.
 * @param stated fields in which null is a value: see `orNone`
 */
export function merged<R extends object>(record: R, change: object, stated: readonly string[] = []): R {
  const all = { ...record } as Record<string, unknown>;
  for (const [name, value] of Object.entries(change)) {
    if (value === null && !stated.includes(name)) delete all[name];
    else if (value !== undefined) all[name] = mergedMember(all[name], value);
  }
  return all as R;
}

/** The smallest change that makes one record of another (RFC 7396): `merged(before, changeFrom(before, after))` is `after`. */
export function changeFrom(before: object, after: object): Record<string, unknown> {
  const was = before as Record<string, unknown>;
  const is = after as Record<string, unknown>;
  const names = new Set([...Object.keys(was), ...Object.keys(is)]);
  const changed = [...names].filter((name) => !dequal(was[name], is[name]));
  return Object.fromEntries(changed.map((name) => [name, changeOfMember(was[name], is[name])]));
}

function changeOfMember(before: unknown, after: unknown): unknown {
  if (after === undefined) return null;
  return isObject(before) && isObject(after) ? changeFrom(before, after) : after;
}
