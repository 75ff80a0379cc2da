import { type Medium, meantBy, nameOf, type Schema, type Schemas } from './document.ts';

/** Values of these formats are recognised by their look. */
const BY_FORMAT: Record<string, string> = {
  'date-time': '2026-03-01T09:30:00.000Z',
  uri: 'https://example.com/',
};

const ofType: Record<string, (schema: Schema) => unknown> = {
  string: ({ format = '' }) => BY_FORMAT[format] ?? '…',
  integer: ({ minimum = 0 }) => Math.max(0, minimum),
  number: ({ minimum = 0 }) => Math.max(0, minimum),
  boolean: () => true,
};

/** The first value that a schema itself names. */
const named = ({ examples = [], default: usual, const: only, enum: values = [] }: Schema): unknown =>
  [examples[0], usual, only, values[0]].find((value) => value !== undefined);

/** Fields of which nothing is said but that they are not read have no example. */
const isSaid = ({ description: _, ...rest }: Schema): boolean => Object.keys(rest).length > 0;

function composed(schema: Schema, schemas: Schemas, within: readonly string[]): unknown {
  const { properties, items, contentSchema, anyOf, oneOf } = schema;
  const of = (part: Schema) => made(part, schemas, within);
  if (contentSchema) return JSON.stringify(of(contentSchema));
  if (properties) {
    const fields = Object.entries(properties).filter(([, field]) => isSaid(field));
    return Object.fromEntries(fields.map(([name, field]) => [name, of(field)]));
  }
  if (items) return [of(items)].filter((item) => item !== undefined);
  const [first] = anyOf ?? oneOf ?? [];
  return first ? of(first) : (ofType[[schema.type ?? []].flat()[0] ?? '']?.(schema) ?? null);
}

function made(schema: Schema, schemas: Schemas, within: readonly string[]): unknown {
  const name = nameOf(schema) ?? '';
  if (within.includes(name)) return undefined;
  const meant = meantBy(schema, schemas);
  const value = named(meant);
  return value === undefined ? composed(meant, schemas, name ? [...within, name] : within) : value;
}

/** A value that fits a schema: its own example, or one that is composed from its parts. */
export const exampleOf = (schema: Schema, schemas: Schemas): unknown => made(schema, schemas, []);

/** Fields of an event of a stream, in the lines it is sent as. */
const asEvent = (fields: object): string =>
  Object.entries(fields)
    .map(([field, value]) => `${field}: ${value}\n`)
    .join('');

/** An example as text, as it is sent in a body of this media type; nothing where one would say no more than its type. */
export function exampleText(type: string, { schema }: Medium, schemas: Schemas): string | undefined {
  if (!schema) return undefined;
  const example = exampleOf(schema, schemas);
  if (typeof example === 'string') return undefined;
  return type === 'text/event-stream' ? asEvent(Object(example)) : JSON.stringify(example, null, 2);
}
