import { nameOf, type Parameter, resolve, type Schema, type Schemas } from './document.ts';
import { limitsOf } from './limits.ts';
import { typeOf, valuesOf } from './types.ts';

/** A field of a body, as a row of a table. */
export interface Row {
  /** The path that leads to it: `productItems[].`, or '' at the top. */
  parent: string;
  /** Its name, or several names where neighbours differ in nothing else. */
  names: readonly string[];
  type: string;
  required: boolean;
  description: string;
  limits: readonly string[];
  /** The only values that are valid, as JSON. */
  values: readonly string[];
}

/** Where in a body a schema stands. */
interface Place {
  schemas: Schemas;
  /** `productItems[]`, or '' for the body itself. */
  path: string;
  /** Names of the components around it. A component that contains itself is not followed again. */
  within: readonly string[];
}

/** Stands for the keys of a map. */
const ANY_KEY = '{key}';

function fieldsOf({ properties = {}, additionalProperties }: Schema): [string, Schema][] {
  const fields = Object.entries(properties);
  return typeof additionalProperties === 'object' ? [...fields, [ANY_KEY, additionalProperties]] : fields;
}

/** The schemas within a schema that may have fields, each with its path. */
function partsOf(schema: Schema, path: string): [Schema, string][] {
  const { items, contentSchema, anyOf = [], oneOf = [], allOf = [] } = schema;
  const here = [...(contentSchema ? [contentSchema] : []), ...anyOf, ...oneOf, ...allOf];
  const list: [Schema, string][] = items ? [[items, `${path}[]`]] : [];
  return [...list, ...here.map((part): [Schema, string] => [part, path])];
}

function rowsBelow(schema: Schema, { schemas, path, within }: Place): Row[] {
  const name = nameOf(schema);
  if (name !== undefined && within.includes(name)) return [];
  const place = { schemas, within: name === undefined ? within : [...within, name] };
  const meant = resolve(schema, schemas);
  const parent = path && `${path}.`;
  const fields = fieldsOf(meant).flatMap(([field, of]) => [
    rowOf(field, of, { schemas, parent, required: meant.required?.includes(field) ?? false }),
    ...rowsBelow(of, { ...place, path: `${parent}${field}` }),
  ]);
  return [
    ...fields,
    ...partsOf(meant, path).flatMap(([part, at]) => rowsBelow(part, { ...place, path: at })),
  ];
}

interface Field {
  schemas: Schemas;
  parent: string;
  required: boolean;
}

function rowOf(name: string, schema: Schema, { schemas, parent, required }: Field): Row {
  const meant = resolve(schema, schemas);
  return {
    parent,
    names: [name],
    type: typeOf(schema, schemas),
    required,
    description: meant.description ?? '',
    limits: limitsOf(meant),
    values: valuesOf(schema, schemas),
  };
}

const withoutNames = ({ names: _, ...rest }: Row): string => JSON.stringify(rest);

/** Joins neighbours that differ only in their names into one row. */
function joined(rows: readonly Row[]): Row[] {
  const result: Row[] = [];
  for (const row of rows) {
    const last = result.at(-1);
    if (last && withoutNames(last) === withoutNames(row))
      result.splice(-1, 1, { ...last, names: [...last.names, ...row.names] });
    else result.push(row);
  }
  return result;
}

/** The fields of a body, each followed by the fields within it. None for a body that is not an object or a list of them. */
export const rowsOf = (schema: Schema, schemas: Schemas): Row[] =>
  joined(rowsBelow(schema, { schemas, path: '', within: [] }));

/** A parameter or a header, as a row of a table. */
export const rowOfParameter = (
  { name, schema, required = false, description }: Omit<Parameter, 'in'>,
  schemas: Schemas,
): Row => {
  const row = rowOf(name, schema, { schemas, parent: '', required });
  return { ...row, description: description ?? row.description };
};
