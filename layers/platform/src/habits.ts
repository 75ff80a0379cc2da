import { z } from 'zod';
import { saysNone } from './merge-patch.ts';

/** Fields that clients send back with a record they have read: the links of HAL, and those of Spring HATEOAS. */
export const OF_HAL: ReadonlySet<string> = new Set(['_links', '_embedded', 'links']);

type Schema = z.core.$ZodType;

/** The meaning of null for an optional field: nothing, or that the field is removed (RFC 7396). */
export type Nulls = 'missing' | 'remove';

type Wrapper = z.ZodOptional | z.ZodNullable | z.ZodDefault | z.ZodPrefault;

/** Whether a schema only adds to another what stands for a value that is not there. */
export const isWrapper = (schema: Schema): schema is Wrapper =>
  schema instanceof z.ZodOptional ||
  schema instanceof z.ZodNullable ||
  schema instanceof z.ZodDefault ||
  schema instanceof z.ZodPrefault;

/** The alternatives of a schema without its wrappers: itself, or the members of a union. */
function alternativesOf(schema: Schema): Schema[] {
  if (isWrapper(schema)) return alternativesOf(schema.def.innerType);
  if (schema instanceof z.ZodPipe) return alternativesOf(schema.def.in);
  if (schema instanceof z.ZodUnion) return schema.options.flatMap(alternativesOf);
  return [schema];
}

/** Null says nothing of such a field, unless its schema says what null says. */
const nullIsMissing = (schema: Schema): boolean => schema._zod.optin !== undefined && !saysNone(schema);

function withoutHabitsOf(objects: z.ZodObject[], value: object, nulls: Nulls): object {
  const kept = Object.entries(value).flatMap(([name, part]) => {
    const fields = objects.flatMap(({ shape }) =>
      Object.hasOwn(shape, name) ? [shape[name] as Schema] : [],
    );
    if (fields.length === 0) return OF_HAL.has(name) ? [] : [[name, part] as const];
    const isMissing = part === null && nulls === 'missing' && fields.every(nullIsMissing);
    return isMissing ? [] : [[name, withoutHabits(part, fields, nulls)] as const];
  });
  return Object.fromEntries(kept);
}

/**
 * A body without what clients send by habit and do not mean: the links of a record they have read, and null for an
 * optional field, as Jackson writes it for a field that is not set. Null for a required field stays, so that its schema
 * refuses it, and so does null that says something (`orNone`).
 * @param schemas what the value may be
 * @param nulls where null asks to remove, it stays too
 */
export function withoutHabits(value: unknown, schemas: readonly Schema[], nulls: Nulls = 'missing'): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const alternatives = schemas.flatMap(alternativesOf);
  if (Array.isArray(value)) {
    const elements = alternatives.flatMap((schema) =>
      schema instanceof z.ZodArray ? [schema.element as Schema] : [],
    );
    return value.map((element) => withoutHabits(element, elements, nulls));
  }
  const objects = alternatives.filter((schema) => schema instanceof z.ZodObject);
  return objects.length === 0 ? value : withoutHabitsOf(objects, value, nulls);
}
