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
