import type { Parameter, Schemas } from './document.ts';
import { exampleOf } from './example.ts';
import { type Operation, scopesOf } from './services.ts';

/** The values in the form of an operation. */
export interface FormValues {
  /** By the key of the parameter. An empty one is not sent. */
  parameters: Readonly<Record<string, string>>;
  body: string;
}

/** A request of the API, without its token. */
export interface ApiRequest {
  method: string;
  url: string;
  headers: Readonly<Record<string, string>>;
  body?: string;
  /** Whether the operation needs scopes, and so a token. */
  needsToken: boolean;
}

/** The key of a parameter in a form. A parameter of the path and one of the query may have the same name. */
export const keyOf = ({ in: place, name }: Pick<Parameter, 'in' | 'name'>): string => `${place}-${name}`;

const isList = ({ schema }: Parameter): boolean => schema.type === 'array';

/** The values of a form before anything is typed: examples of the required parameters and of the body. */
export function initialValues({ parameters = [], requestBody }: Operation, schemas: Schemas): FormValues {
  const demanded = parameters.filter(({ required }) => required);
  const [medium] = Object.values(requestBody?.content ?? {});
  return {
    parameters: Object.fromEntries(
      demanded.map((parameter) => [keyOf(parameter), String(exampleOf(parameter.schema, schemas))]),
    ),
    body: medium?.schema ? JSON.stringify(exampleOf(medium.schema, schemas), null, 2) : '',
  };
}

/** The values of a parameter: one, or the members of a list. In a form, commas separate the members. */
function membersOf(parameter: Parameter, values: FormValues): string[] {
  const text = values.parameters[keyOf(parameter)] ?? '';
  const members = isList(parameter) ? text.split(',').map((member) => member.trim()) : [text];
  return members.filter((member) => member !== '');
}

function pathOf(path: string, named: (name: string) => string | undefined): string {
  return path.replaceAll(/\{(\w+)\}/g, (whole, name: string) => {
    const value = named(name);
    return value === undefined ? whole : encodeURIComponent(value);
  });
}

/**
 * The request for an operation. Its body has the first media type that the operation takes.
 * @param root URL of the API, ending in a slash
 */
export function requestOf(root: string, operation: Operation, values: FormValues): ApiRequest {
  const { method, path, parameters = [], requestBody } = operation;
  const of = (place: Parameter['in']) =>
    parameters
      .filter((parameter) => parameter.in === place)
      .flatMap((parameter) =>
        membersOf(parameter, values).map((value): [string, string] => [parameter.name, value]),
      );
  const inPath = new Map(of('path'));
  const query = new URLSearchParams(of('query')).toString();
  const [contentType] = Object.keys(requestBody?.content ?? {});
  return {
    method,
    url: root + pathOf(path, (name) => inPath.get(name)).slice(1) + (query && `?${query}`),
    headers: { ...Object.fromEntries(of('header')), ...(contentType && { 'Content-Type': contentType }) },
    ...(contentType && { body: values.body }),
    needsToken: scopesOf(operation).length > 0,
  };
}
