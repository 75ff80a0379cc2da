import { nameOf, resolve, type Schema, type Schemas } from './document.ts';

const unique = (words: readonly string[]): string[] => [...new Set(words)];

const alternativesOf = ({ anyOf = [], oneOf = [] }: Schema): readonly Schema[] => [...anyOf, ...oneOf];

function wordsOf(type: string, schema: Schema, schemas: Schemas): string {
  if (type === 'array' && schema.items) return `list of ${typeOf(schema.items, schemas)}`;
  return type === 'string' && schema.format ? schema.format : type;
}

/** The type of a value in words: `string`, `list of Customer`, `date-time or null`; `any` where every value is valid. */
export function typeOf(schema: Schema, schemas: Schemas): string {
  const name = nameOf(schema);
  const meant = resolve(schema, schemas);
  if (name !== undefined && meant.type === 'object') return name;
  const alternatives = alternativesOf(meant);
  if (alternatives.length > 0) return unique(alternatives.map((one) => typeOf(one, schemas))).join(' or ');
  const types = [meant.type ?? []].flat();
  return types.map((type) => wordsOf(type, meant, schemas)).join(' or ') || 'any';
}

/** The values of an enum or a constant, as JSON; none where other values are valid, too. */
export function valuesOf(schema: Schema, schemas: Schemas): string[] {
  const meant = resolve(schema, schemas);
  const own = meant.const === undefined ? (meant.enum ?? []) : [meant.const];
  const values = [
    ...own.map((value) => JSON.stringify(value)),
    ...alternativesOf(meant).flatMap((one) => valuesOf(one, schemas)),
  ];
  return unique(values);
}
