import type { Medium, Schemas } from './document.ts';
import { rowsOf } from './rows.ts';
import type { Operation, TextOf } from './services.ts';

const mediaOf = ({ requestBody, responses }: Operation): Medium[] =>
  [requestBody, ...Object.values(responses)].flatMap((part) => Object.values(part?.content ?? {}));

const fieldsOf = ({ schema }: Medium, schemas: Schemas): string[] =>
  (schema ? rowsOf(schema, schemas) : []).flatMap(({ parent, names, description, values }) => [
    ...names.map((name) => parent + name),
    description,
    ...values,
  ]);

/**
 * The text of everything that the contract says of an operation: parameters, fields, scopes, codes of refusals. It is
 * made once for each operation, when it is first asked for.
 */
export function mentions(schemas: Schemas): TextOf {
  const known = new Map<Operation, string>();
  return (_, operation) => {
    const fields = () => mediaOf(operation).flatMap((medium) => fieldsOf(medium, schemas));
    const text = known.get(operation) ?? [JSON.stringify(operation), ...fields()].join(' ').toLowerCase();
    known.set(operation, text);
    return text;
  };
}
