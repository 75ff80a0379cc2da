import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';

/**
 * Fields whose null says something: that there is none, and that somebody has said so. Null of another optional field
 * says nothing.
 */
const SAYS_NONE = new WeakSet<z.core.$ZodType>();

/** What is either there or, by null, said not to exist. Missing, nobody has said which. */
export function orNone<S extends z.ZodType>(schema: S): z.ZodNullable<S> {
  const either = schema.nullable();
  SAYS_NONE.add(either);
  return either;
}

/** Whether null of a field says that there is none. */
export function saysNone(schema: z.core.$ZodType): boolean {
  if (SAYS_NONE.has(schema)) return true;
  return schema instanceof z.ZodOptional && saysNone(schema.def.innerType);
}

type Change<S> = {
  [N in keyof S]: S[N] extends z.ZodOptional<infer Inner extends z.core.$ZodType>
    ? z.ZodOptional<z.ZodNullable<Inner>>
    : S[N] extends z.core.$ZodType
      ? z.ZodOptional<S[N]>
      : never;
};

/** A field that null removes. It is described as what it changes. */
export const removable = <S extends z.ZodType>(schema: S, described: z.ZodType) =>
  schema
    .nullable()
    .optional()
    .describe(described.description ?? schema.description ?? '');

/** The shape of a change: each field may be missing; null removes one that may be missing in a record. */
export function changeOf<S extends Record<string, z.ZodType>>(shape: S): Change<S> {
  const fields = Object.entries(shape).map(([name, schema]) => {
    const isRemovable = schema instanceof z.ZodOptional && !saysNone(schema);
    return [name, isRemovable ? removable(schema.unwrap() as z.ZodType, schema) : schema.optional()];
  });
  return Object.fromEntries(fields) as Change<S>;
}

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
  const changed = [...names].filter((name) => !isDeepStrictEqual(was[name], is[name]));
  return Object.fromEntries(changed.map((name) => [name, changeOfMember(was[name], is[name])]));
}

function changeOfMember(before: unknown, after: unknown): unknown {
  if (after === undefined) return null;
  return isObject(before) && isObject(after) ? changeFrom(before, after) : after;
}
