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

/** The pattern of a string, unless it has a format: the format's name says the same in a word. */
const patternOf = ({ pattern, format }: Schema): string[] =>
  pattern === undefined || format !== undefined ? [] : [`matches ${pattern}`];

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
    ...(schema.default === undefined ? [] : [`default ${JSON.stringify(schema.default)}`]),
    ...(items ? limitsOf(items).map((limit) => `each ${limit}`) : []),
    ...[...allOf, ...anyOf, ...oneOf].flatMap(limitsOf),
  ];
}
