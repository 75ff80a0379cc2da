import type { Schema } from './document.ts';

/** Drops the bounds that an integer has only so that JSON carries it exactly: nobody reaches them. */
const reachable = (bound: number | undefined): number | undefined =>
  bound !== undefined && Math.abs(bound) === Number.MAX_SAFE_INTEGER ? undefined : bound;

const figure = (bound: number): string => bound.toLocaleString('en');

/** A span in words: `1 to 64 characters`, `up to 3 items`, `0 or more`. */
function span(min: number | undefined, max: number | undefined, unit = ''): string[] {
  const [least, most] = [reachable(min), reachable(max)];
  if (least !== undefined && most !== undefined) return [`${figure(least)} to ${figure(most)}${unit}`];
  if (least !== undefined) return [`${figure(least)} or more${unit}`];
  return most === undefined ? [] : [`up to ${figure(most)}${unit}`];
}

const when = (bound: number | undefined, word: string): string[] =>
  bound === undefined ? [] : [`${word} ${figure(bound)}`];

/** Longer ones, such as that of the days of a calendar, are read by machines only: an example stands for them. */
const MAX_PATTERN_LENGTH = 24;
/** The pattern of what is not blank. */
const SOMETHING = '\\S';

/** Whether a schema has a pattern and no format: a format's name says the same in a word. */
const hasPattern = ({ pattern, format }: Schema): boolean => pattern !== undefined && format === undefined;
const isLong = ({ pattern = '' }: Schema): boolean => pattern.length > MAX_PATTERN_LENGTH;

function patternOf(schema: Schema): string[] {
  if (!hasPattern(schema) || isLong(schema)) return [];
  return [schema.pattern === SOMETHING ? 'not blank' : `matches ${schema.pattern}`];
}

function exampleOfLong(schema: Schema): string[] {
  const { allOf = [], examples: [example] = [] } = schema;
  const isHidden = [schema, ...allOf].some((part) => hasPattern(part) && isLong(part));
  return isHidden && example !== undefined ? [`like ${example}`] : [];
}

/** The limits of a value, in words. Those of alternatives follow one another. */
export function limitsOf(schema: Schema): string[] {
  const { anyOf = [], oneOf = [], allOf = [], items } = schema;
  return [
    ...span(schema.minimum, schema.maximum),
    ...when(schema.exclusiveMinimum, 'more than'),
    ...when(schema.exclusiveMaximum, 'less than'),
    ...span(schema.minLength, schema.maxLength, ' characters'),
    ...span(schema.minItems, schema.maxItems, ' items'),
    ...patternOf(schema),
    ...exampleOfLong(schema),
    ...(schema.default === undefined ? [] : [`default ${JSON.stringify(schema.default)}`]),
    ...(items ? limitsOf(items).map((limit) => `each ${limit}`) : []),
    ...[...allOf, ...anyOf, ...oneOf].flatMap(limitsOf),
  ];
}
