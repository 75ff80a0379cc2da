import type { Route } from './contract.ts';

/** What is answered where nothing else is declared. */
export const JSON_TYPE = 'application/json';
export const PDF_TYPE = 'application/pdf';
export const XML_TYPE = 'application/xml';

/** RFC 9110, 12.4.2. */
const WEIGHT = /^q=(0(?:\.\d{0,3})?|1(?:\.0{0,3})?)$/;

interface Range {
  /** `application/pdf`, `application/*` or `*\/*`. */
  name: string;
  weight: number;
}

/** The media types of what a route answers with success, the usual one first. */
export function mediaTypesOf({ answers }: Pick<Route, 'answers'>): string[] {
  const types = Object.entries(answers)
    .filter(([status]) => status.startsWith('2'))
    .flatMap(([, { schema, contentType = JSON_TYPE, files = [] }]) => [
      ...(schema || files.length === 0 ? [contentType] : []),
      ...files,
    ]);
  return [...new Set(types)];
}

/** Undefined for what cannot be read: it asks for nothing. */
function readRange(text: string): Range | undefined {
  const [name = '', ...parameters] = text.split(';').map((part) => part.trim().toLowerCase());
  const written = parameters.find((parameter) => parameter.startsWith('q='));
  if (written === undefined) return { name, weight: 1 };
  const [, weight] = WEIGHT.exec(written) ?? [];
  return weight === undefined ? undefined : { name, weight: Number(weight) };
}

const rangesOf = (header: string): Range[] => header.split(',').flatMap((text) => readRange(text) ?? []);

/**
 * Whether a client that sent this Accept-Encoding takes a coding (RFC 9110, 12.5.3). One that sent none may take any, and
 * often takes none.
 */
export function acceptsCoding(acceptEncoding: string | undefined, coding: string): boolean {
  const ranges = rangesOf(acceptEncoding ?? '');
  const range = ranges.find(({ name }) => name === coding) ?? ranges.find(({ name }) => name === '*');
  return range !== undefined && range.weight > 0;
}

/** How much a client likes a type: the most particular range that it is in says so. */
function weightOf(type: string, ranges: readonly Range[]): number {
  const names = [type, type.replace(/\/.*$/, '/*'), '*/*'];
  const [range] = names.flatMap((name) => ranges.find((one) => one.name === name) ?? []);
  return range?.weight ?? 0;
}

/**
 * The type that a client likes best by its Accept header (RFC 9110, 12.5.1). The first of those it likes as well as
 * each other, and of all where it likes none of them: nothing is refused for its sake.
 */
export function preferredType(accept: string | undefined, types: readonly string[]): string {
  const [usual = JSON_TYPE] = types;
  if (types.length < 2 || accept === undefined) return usual;
  const ranges = rangesOf(accept);
  const weights = types.map((type) => weightOf(type, ranges));
  return types[weights.indexOf(Math.max(...weights))] ?? usual;
}
