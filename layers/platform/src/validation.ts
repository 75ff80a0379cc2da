import { MIMEType } from 'node:util';
import type { APIGatewayProxyEvent } from 'aws-lambda';
import { z } from 'zod';
import type { Route } from './contract.ts';
import { ApiError, type ErrorCode, type Fault } from './errors.ts';
import { withoutHabits } from './habits.ts';
import { lostNumbers } from './lost-digits.ts';

/** The largest body that is accepted. */
export const MAX_BODY_BYTES = 256 * 1024;
/** Objects and lists within each other. The deepest schema has three. */
const MAX_DEPTH = 16;

type Parsed<S> = S extends z.ZodType ? z.output<S> : undefined;

/** The validated input of a request. */
export interface Input<R extends Route> {
  params: Parsed<R['params']>;
  query: Parsed<R['query']>;
  body: Parsed<R['body']>;
}

/** In this type, null removes a field (RFC 7396). */
const MERGE_PATCH = 'application/merge-patch+json';
const NAMES_OF_JSON = /^application\/(?:[\w.-]+\+)?json$/;
/** The labels of UTF-8, the only encoding of JSON (RFC 8259, 8.1). */
const UTF_8 = ['utf-8', 'utf8'];

/** Refuses bytes that it cannot read instead of replacing them. Skips a byte order mark. */
const utf8 = new TextDecoder('utf-8', { fatal: true });
/** The character that a gateway puts in place of bytes that it could not read. */
const REPLACED = '\uFFFD';

/** One fault for each unknown field, so that each is named at its place. */
const faultsOf = (issue: z.core.$ZodIssue): { path: PropertyKey[]; detail: string }[] =>
  issue.code === 'unrecognized_keys'
    ? issue.keys.map((key) => ({ path: [...issue.path, key], detail: 'Unknown field.' }))
    : [{ path: issue.path, detail: issue.message }];

const pointerOf = (path: PropertyKey[]): string =>
  `#${path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')}`;

/** The refusal of what a schema has found wrong, each fault where it stands. */
function refusalOf(error: z.core.$ZodError, code: ErrorCode, locator: 'pointer' | 'parameter'): ApiError {
  const errors: Fault[] = error.issues.flatMap(faultsOf).map(({ path, detail }) => ({
    [locator]: locator === 'pointer' ? pointerOf(path) : path.join('.'),
    detail,
  }));
  return new ApiError(code, errors.map((fault) => `${fault[locator]}: ${fault.detail}`).join(' '), {
    errors,
  });
}

function parse<S extends z.ZodType>(
  schema: S | undefined,
  input: unknown,
  code: ErrorCode,
  locator: 'pointer' | 'parameter',
): Parsed<S> {
  const result = schema?.safeParse(input);
  if (result === undefined) return undefined as Parsed<S>;
  if (result.success) return result.data as Parsed<S>;
  throw refusalOf(result.error, code, locator);
}

/**
 * Holds a record that was changed in some members against its schema as a whole: they may contradict the others.
 * @throws {ApiError} 422 naming each member that is wrong
 */
export function checkWhole<S extends z.ZodType>(schema: S, record: z.output<S>): void {
  const { error } = z.safeEncode(schema, record);
  if (error) throw refusalOf(error, 'invalid-content', 'pointer');
}

/** Descends no deeper than the limit, so that no body overflows the stack. */
const isDeeper = (value: unknown, allowed: number): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (allowed === 0 || Object.values(value).some((part) => isDeeper(part, allowed - 1)));

function mediaTypeOf(contentType: string): MIMEType | undefined {
  try {
    return new MIMEType(contentType);
  } catch {
    return undefined;
  }
}

/**
 * A body without a type is refused like one of another type: a page of any site may send both without a preflight.
 * @throws {ApiError} 415
 */
function checkType(contentType = ''): void {
  const type = mediaTypeOf(contentType);
  if (!type || !NAMES_OF_JSON.test(type.essence))
    throw new ApiError('unsupported-media-type', 'The body must be application/json.');
  const charset = type.params.get('charset') ?? 'utf-8';
  if (!UTF_8.includes(charset.toLowerCase()))
    throw new ApiError('unsupported-media-type', `The body must be in UTF-8, not in ${charset}.`);
}

function decode(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes);
  } catch (cause) {
    throw new ApiError('malformed-json', 'The body is not valid UTF-8.', { cause });
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new ApiError('malformed-json', 'The body is not JSON.', { cause });
  }
}

/** Most characters of a number that an error quotes. */
const NUMBER_SHOWN = 40;

/** @throws {ApiError} 422 naming each number that would be read as another one */
function refuseLostDigits(json: string): void {
  const errors: Fault[] = lostNumbers(json).map(({ path, source, taken }) => ({
    pointer: pointerOf(path),
    detail: `${source.slice(0, NUMBER_SHOWN)} would be read as ${taken}: write at most 15 digits.`,
  }));
  if (errors.length === 0) return;
  const detail = errors.map((fault) => `${fault.pointer}: ${fault.detail}`).join(' ');
  throw new ApiError('invalid-content', detail, { errors });
}

/** The JSON of a body. @throws {ApiError} 413, 415, 400 or 422. */
export function readJson({ body, isBase64Encoded }: APIGatewayProxyEvent, contentType?: string): unknown {
  const bytes = Buffer.from(body ?? '', isBase64Encoded ? 'base64' : 'utf8');
  if (bytes.length > MAX_BODY_BYTES)
    throw new ApiError(
      'too-large',
      `A body may have at most ${MAX_BODY_BYTES} bytes; this one has ${bytes.length}.`,
    );
  if (bytes.length === 0) throw new ApiError('malformed-json', 'The body is empty: it must be JSON.');
  checkType(contentType);
  const text = decode(bytes);
  const json = parseJson(text);
  if (isDeeper(json, MAX_DEPTH))
    throw new ApiError('too-deep', `A body may nest objects and lists at most ${MAX_DEPTH} deep.`);
  refuseLostDigits(text);
  return json;
}

const inner = (schema: z.core.$ZodType): z.core.$ZodType =>
  schema instanceof z.ZodOptional || schema instanceof z.ZodDefault ? inner(schema.def.innerType) : schema;

/** Parameters that a query may repeat: those declared as arrays. Others that are repeated are refused. */
const listsOf = (query: z.ZodObject | undefined): Set<string> =>
  new Set(
    Object.entries(query?.shape ?? {})
      .filter(([, schema]) => inner(schema) instanceof z.ZodArray)
      .map(([name]) => name),
  );

/** @throws {ApiError} 400 naming a parameter of path or query whose bytes are not UTF-8 */
function refuseReplaced(values: Record<string, string | string[] | undefined>, code: ErrorCode): void {
  for (const [parameter, value] of Object.entries(values)) {
    if (![parameter, value].flat().some((text) => text?.includes(REPLACED))) continue;
    const detail = 'The value is not percent-encoded UTF-8, or contains U+FFFD.';
    throw new ApiError(code, `${parameter}: ${detail}`, { errors: [{ parameter, detail }] });
  }
}

/** The body as its schema will validate it. */
function bodyOf(schema: z.ZodType, event: APIGatewayProxyEvent, contentType: string | undefined): unknown {
  const json = readJson(event, contentType);
  const nulls = mediaTypeOf(contentType ?? '')?.essence === MERGE_PATCH ? 'remove' : 'missing';
  return withoutHabits(json, [schema], nulls);
}

/** Creates the reader of a route's requests. It throws an `ApiError` for the first part that is not valid. */
export function inputReader<R extends Route>(route: R) {
  const lists = listsOf(route.query);
  const one = ([name, values = []]: [string, string[] | undefined]): [
    string,
    string | string[] | undefined,
  ] => [name, lists.has(name) || values.length > 1 ? values : values[0]];
  const queryOf = (event: APIGatewayProxyEvent) =>
    Object.fromEntries(Object.entries(event.multiValueQueryStringParameters ?? {}).map(one));

  return (event: APIGatewayProxyEvent, contentType?: string): Input<R> => {
    const [path, query] = [event.pathParameters ?? {}, queryOf(event)];
    refuseReplaced(path, 'malformed-id');
    refuseReplaced(query, 'malformed-query');
    return {
      params: parse(route.params, path, 'malformed-id', 'parameter') as Parsed<R['params']>,
      query: parse(route.query, query, 'malformed-query', 'parameter') as Parsed<R['query']>,
      body: (route.body &&
        parse(route.body, bodyOf(route.body, event, contentType), 'invalid-content', 'pointer')) as Parsed<
        R['body']
      >,
    };
  };
}
