import type { Parameter, Schemas } from './document.ts';
import { exampleOf } from './example.ts';
import { type Operation, scopesOf } from './services.ts';

/** What a reader has filled in. */
export interface Filled {
  /** By `keyOf` a parameter; what is empty is not sent. */
  parameters: Readonly<Record<string, string>>;
  body: string;
}

/** A request as it will be sent, still without who asks. */
export interface ApiRequest {
  method: string;
  url: string;
  headers: Readonly<Record<string, string>>;
  body?: string;
  /** Whether it has to prove who asks. */
  proves: boolean;
}

/** Parameters of different places may have the same name. */
export const keyOf = ({ in: place, name }: Pick<Parameter, 'in' | 'name'>): string => `${place}-${name}`;

const isList = ({ schema }: Parameter): boolean => schema.type === 'array';

/** What the fields hold before anything is typed: the example of whatever is demanded. */
export function filledAtFirst({ parameters = [], requestBody }: Operation, schemas: Schemas): Filled {
  const demanded = parameters.filter(({ required }) => required);
  const [medium] = Object.values(requestBody?.content ?? {});
  return {
    parameters: Object.fromEntries(
      demanded.map((parameter) => [keyOf(parameter), String(exampleOf(parameter.schema, schemas))]),
    ),
    body: medium?.schema ? JSON.stringify(exampleOf(medium.schema, schemas), null, 2) : '',
  };
}

/** The values of a parameter; a list is typed with commas between its members. */
function valuesIn(parameter: Parameter, filled: Filled): string[] {
  const text = filled.parameters[keyOf(parameter)] ?? '';
  const values = isList(parameter) ? text.split(',').map((value) => value.trim()) : [text];
  return values.filter((value) => value !== '');
}

function pathOf(path: string, named: (name: string) => string | undefined): string {
  return path.replaceAll(/\{(\w+)\}/g, (whole, name: string) => {
    const value = named(name);
    return value === undefined ? whole : encodeURIComponent(value);
  });
}

/**
 * The request that an operation becomes, its body in the first media type that the operation takes.
 * @param root URL of the API, ending in a slash
 */
export function requestOf(root: string, operation: Operation, filled: Filled): ApiRequest {
  const { method, path, parameters = [], requestBody } = operation;
  const of = (place: Parameter['in']) =>
    parameters
      .filter((parameter) => parameter.in === place)
      .flatMap((parameter) =>
        valuesIn(parameter, filled).map((value): [string, string] => [parameter.name, value]),
      );
  const inPath = new Map(of('path'));
  const query = new URLSearchParams(of('query')).toString();
  const [contentType] = Object.keys(requestBody?.content ?? {});
  return {
    method,
    url: root + pathOf(path, (name) => inPath.get(name)).slice(1) + (query && `?${query}`),
    headers: { ...Object.fromEntries(of('header')), ...(contentType && { 'Content-Type': contentType }) },
    ...(contentType && { body: filled.body }),
    proves: scopesOf(operation).length > 0,
  };
}
