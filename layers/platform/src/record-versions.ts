import { ConditionalCheckFailedException, unmarshall } from './dynamodb.ts';
import { tag, type Versions } from './entity-tags.ts';
import { ApiError } from './errors.ts';
import type { Item } from './record-kind.ts';
import { cancellationsOf } from './write-conflicts.ts';

/** A record and its version. */
export interface Versioned<R> {
  record: R;
  version: string;
}

/** The version of rows that were written before rows had one. */
const FIRST = '0';

export const versionOf = ({ version }: Item): string => (version as string) ?? FIRST;

/** What a row of a version has as its attribute `version`; undefined where it has none. */
export const versionAttribute = (version: string): string | undefined =>
  version === FIRST ? undefined : version;

export const isWanted = (version: string, versions: Versions): boolean =>
  versions === '*' || versions.includes(version);

/** The refusal of a change that does not want the version it met. @param name of the record, as `customers/7` */
export function changedSince(name: string, version: string): ApiError {
  const { etag } = tag(version);
  const detail = `${name} has changed; its current version is ${etag}.`;
  return new ApiError('precondition-failed', detail, { headers: { etag } });
}

interface Condition {
  ConditionExpression: string;
  ExpressionAttributeValues?: Item;
  ReturnValuesOnConditionCheckFailure: 'ALL_OLD';
}

/** The condition of a write that changes a row: it exists, in one of the versions. */
export function inOneOf(versions: Versions): Condition {
  const whole = { ReturnValuesOnConditionCheckFailure: 'ALL_OLD' as const };
  if (versions === '*') return { ...whole, ConditionExpression: 'attribute_exists(id)' };
  // A list of weak tags alone is empty here, and no row has the version ''.
  const wanted = versions.length > 0 ? versions : [''];
  const values = wanted.map((version, i) => [`:version${i}`, version] as const);
  const listed = `version IN (${values.map(([name]) => name).join(', ')})`;
  const isOne = versions.includes(FIRST) ? `(${listed} OR attribute_not_exists(version))` : listed;
  return {
    ...whole,
    ConditionExpression: `attribute_exists(id) AND ${isOne}`,
    ExpressionAttributeValues: Object.fromEntries(values),
  };
}

/**
 * The row that a condition of `inOneOf` met, in a write of its own or as first action of a transaction; undefined when
 * there was none. @throws the error itself when it is another one.
 */
export function rowMet(error: unknown): Item | undefined {
  const [first] = cancellationsOf(error);
  if (!(error instanceof ConditionalCheckFailedException) && first?.Code !== 'ConditionalCheckFailed')
    throw error;
  const Item = error instanceof ConditionalCheckFailedException ? error.Item : first?.Item;
  return Item && unmarshall(Item);
}
