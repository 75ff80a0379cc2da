import type { createDocument } from 'zod-openapi';
import { OF_HAL } from './habits.ts';

type Document = ReturnType<typeof createDocument>;

/** What is used here of a JSON Schema. */
interface JsonSchema {
  $ref?: string;
  type?: string | string[];
  description?: string;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  items?: JsonSchema;
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  enum?: unknown[];
  const?: unknown;
}

const takesNull = ({ type, anyOf = [] }: JsonSchema): boolean =>
  [type].flat().includes('null') || anyOf.some(takesNull);

function orNull(schema: JsonSchema): JsonSchema {
  if (takesNull(schema)) return schema;
  if (typeof schema.type === 'string' && !schema.enum && schema.const === undefined)
    return { ...schema, type: [schema.type, 'null'] };
  const { description, ...rest } = schema;
  return { ...(description !== undefined && { description }), anyOf: [rest, { type: 'null' }] };
}

function describeObject(schema: JsonSchema): void {
  const { properties = {}, required = [] } = schema;
  const fields = Object.entries(properties).map(([name, field]) => [
    name,
    required.includes(name) ? field : orNull(field),
  ]);
  const ofHal = [...OF_HAL].map((name) => [
    name,
    { description: 'Ignored: clients may send back the links that they have read' },
  ]);
  schema.properties = Object.fromEntries([...fields, ...ofHal]);
}

const partsOf = ({ properties = {}, items, anyOf = [], oneOf = [] }: JsonSchema): JsonSchema[] => [
  ...Object.values(properties),
  ...(items ? [items] : []),
  ...anyOf,
  ...oneOf,
];

function bodiesOf({ paths = {} }: Document): JsonSchema[] {
  const operations = Object.values(paths).flatMap(({ post, put, patch }) => [post, put, patch]);
  const media = operations.flatMap((operation) =>
    operation?.requestBody && 'content' in operation.requestBody
      ? Object.values(operation.requestBody.content)
      : [],
  );
  return media.flatMap((medium) => ('schema' in medium ? [medium.schema as JsonSchema] : []));
}

/** Documents what `withoutHabits` accepts in bodies beside what their schemas do. */
export function describeHabits(document: Document): void {
  const named = (document.components?.schemas ?? {}) as Record<string, JsonSchema | undefined>;
  const meantBy = (schema: JsonSchema) => named[schema.$ref?.split('/').at(-1) ?? ''] ?? schema;
  const seen = new Set<JsonSchema>();
  const describe = (schema: JsonSchema): void => {
    const meant = meantBy(schema);
    if (seen.has(meant)) return;
    seen.add(meant);
    partsOf(meant).forEach(describe);
    if (meant.properties) describeObject(meant);
  };
  bodiesOf(document).forEach(describe);
}
