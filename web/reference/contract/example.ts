import { type Medium, nameOf, resolve, type Schema, type Schemas } from './document.ts';

/** Examples of strings, by their format. */
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

/** The first value that a schema gives itself: an example, a default, a constant or a member of an enum. */
const named = ({ examples = [], default: usual, const: only, enum: values = [] }: Schema): unknown =>
  [examples[0], usual, only, values[0]].find((value) => value !== undefined);

/** A field that has nothing but a description is one that the API ignores. An example leaves it out. */
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
  const meant = resolve(schema, schemas);
  const value = named(meant);
  return value === undefined ? composed(meant, schemas, name ? [...within, name] : within) : value;
}

/** A value that is valid under a schema: its own example, or one composed of the examples of its parts. */
export const exampleOf = (schema: Schema, schemas: Schemas): unknown => made(schema, schemas, []);

/** Writes the fields of a server-sent event, one a line. */
const asEvent = (fields: object): string =>
  Object.entries(fields)
    .map(([field, value]) => `${field}: ${value}\n`)
    .join('');

/** The example of a body, as text. Nothing for a body that is plain text, of which an example would say nothing. */
export function exampleText(type: string, { schema }: Medium, schemas: Schemas): string | undefined {
  if (!schema) return undefined;
  const example = exampleOf(schema, schemas);
  if (typeof example === 'string') return undefined;
  return type === 'text/event-stream' ? asEvent(Object(example)) : JSON.stringify(example, null, 2);
}
