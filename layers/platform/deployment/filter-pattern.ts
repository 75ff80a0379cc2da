/** Whether a record, or a value in one, is what a pattern describes. */
export type Accepts = (value: unknown) => boolean;

/** What the elements of a list in a pattern may be, beside a text, a number, a boolean or null. */
const RULES: Readonly<Record<string, (given: unknown) => Accepts | undefined>> = {
  exists: (wanted) =>
    typeof wanted === 'boolean'
      ? (value) => (isLeaf(value) ? wanted : !wanted && value === undefined)
      : undefined,
  prefix: (start) => ofText(start, (text, given) => text.startsWith(given)),
  suffix: (end) => ofText(end, (text, given) => text.endsWith(given)),
  'equals-ignore-case': (other) => ofText(other, (text, given) => text.toLowerCase() === given.toLowerCase()),
  'anything-but': (refused) => {
    const list = [refused].flat();
    if (list.length === 0 || !list.every((one) => isLeaf(one) && typeof one !== 'boolean')) return undefined;
    return (value) => isLeaf(value) && !list.includes(value);
  },
};

/**
 * A filter pattern of an event source mapping, as far as it is supported here: literals, `exists`, `prefix`, `suffix`,
 * `equals-ignore-case` and `anything-but` with literals. DynamoDB writes numbers as texts, so AWS's `numeric` fits none.
 * https://docs.aws.amazon.com/lambda/latest/dg/invocation-eventfiltering.html
 * @throws {Error} naming what is not supported, and where it stands
 */
export function filterPattern(pattern: unknown, path = 'pattern'): Accepts {
  if (Array.isArray(pattern)) return anyOf(pattern, path);
  const members = membersOf(pattern, path).map(
    ([name, inner]) => [name, filterPattern(inner, `${path}.${name}`)] as const,
  );
  const accepts: Accepts = (value) =>
    Array.isArray(value)
      ? value.some(accepts)
      : members.every(([name, accepted]) => accepted((value as Record<string, unknown> | undefined)?.[name]));
  return accepts;
}

function anyOf(list: readonly unknown[], path: string): Accepts {
  if (list.length === 0) throw new Error(`${path}: an empty list accepts nothing.`);
  const rules = list.map((rule) => ruleOf(rule, path));
  return (value) => {
    const candidates = Array.isArray(value) && value.length > 0 ? value : [value];
    return candidates.some((one) => rules.some((accepts) => accepts(one)));
  };
}

function ruleOf(rule: unknown, path: string): Accepts {
  if (isLeaf(rule)) return (value) => value === rule;
  const [[name, given] = ['', undefined], ...others] = membersOf(rule, path);
  const accepts = others.length === 0 && Object.hasOwn(RULES, name) ? RULES[name]?.(given) : undefined;
  if (!accepts) throw new Error(`${path}: ${JSON.stringify(rule)} is not supported.`);
  return accepts;
}

function membersOf(pattern: unknown, path: string): [string, unknown][] {
  const members = typeof pattern === 'object' && pattern !== null ? Object.entries(pattern) : [];
  if (members.length === 0) throw new Error(`${path}: an object with members or a list is expected.`);
  const [operator] = members.find(([name]) => name.startsWith('$')) ?? [];
  if (operator) throw new Error(`${path}: ${operator} is not supported.`);
  return members;
}

const isLeaf = (value: unknown): boolean =>
  value === null || ['string', 'number', 'boolean'].includes(typeof value);

const ofText = (given: unknown, fits: (text: string, given: string) => boolean): Accepts | undefined =>
  typeof given === 'string' ? (value) => typeof value === 'string' && fits(value, given) : undefined;
