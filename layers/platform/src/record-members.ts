import { z } from 'zod';
import { isWrapper } from './habits.ts';

type Schema = z.core.$ZodType;

function objectIn(schema: Schema): z.ZodObject | undefined {
  if (isWrapper(schema)) return objectIn(schema.def.innerType);
  return schema instanceof z.ZodObject ? schema : undefined;
}

function ordered(schema: Schema, value: unknown): unknown {
  const object = objectIn(schema);
  return object && typeof value === 'object' && value !== null ? membersOf(object, value) : value;
}

/**
 * The members of a schema that a row or a record has, in the schema's order, within each other too. DynamoDB keeps no
 * order, and a row has attributes that are no members.
 */
export function membersOf<S extends z.ZodObject>(schema: S, from: object): z.output<S> {
  const values = from as Record<string, unknown>;
  const members = Object.entries(schema.shape).flatMap(([name, part]) =>
    values[name] === undefined ? [] : [[name, ordered(part, values[name])]],
  );
  return Object.fromEntries(members) as z.output<S>;
}

/** Those of a record that are there, as a row keeps them: null is a value, undefined is none. */
export const present = (fields: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
