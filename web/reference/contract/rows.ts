import { meantBy, nameOf, type Parameter, type Schema, type Schemas } from './document.ts';
import { limitsOf } from './limits.ts';
import { typeOf, valuesOf } from './types.ts';

/** A field of a body, as a line of a table. */
export interface Row {
  /** What leads to it: `productItems[].`; nothing at the top. */
  parent: string;
  /** Its name; several where neighbours differ in nothing else. */
  names: readonly string[];
  type: string;
  required: boolean;
  description: string;
  limits: readonly string[];
  /** The only values that are taken, as JSON has them. */
  values: readonly string[];
}

/** Where in a body a schema stands. */
interface Place {
  schemas: Schemas;
  /** `productItems[]`; nothing for the body itself. */
  path: string;
  /** Names of the schemas it lies in: one that holds itself is not followed again. */
  within: readonly string[];
}

/** What any key of a map is named. */
const ANY_KEY = '{key}';

function fieldsOf({ properties = {}, additionalProperties }: Schema): [string, Schema][] {
  const fields = Object.entries(properties);
  return typeof additionalProperties === 'object' ? [...fields, [ANY_KEY, additionalProperties]] : fields;
}

/** The schemas within one that may have fields, each with its path. */
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
  const meant = meantBy(schema, schemas);
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
  const meant = meantBy(schema, schemas);
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

/** Neighbours that say the same become one row with all their names. */
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

/** The fields of a body, those within others after them; none where it is no object. */
export const rowsOf = (schema: Schema, schemas: Schemas): Row[] =>
  joined(rowsBelow(schema, { schemas, path: '', within: [] }));

/** A parameter or a header, as a line of a table. */
export const rowOfParameter = (
  { name, schema, required = false, description }: Omit<Parameter, 'in'>,
  schemas: Schemas,
): Row => {
  const row = rowOf(name, schema, { schemas, parent: '', required });
  return { ...row, description: description ?? row.description };
};
