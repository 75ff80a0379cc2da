import { chunksOf } from './chunks.ts';
import {
  BatchExecuteStatementCommand,
  type BatchExecuteStatementCommandInput,
  dynamodb,
} from './dynamodb.ts';
import { sendUntilProcessed } from './unprocessed.ts';

/** DynamoDB's own limit of one BatchExecuteStatement. */
const STATEMENTS_PER_CALL = 25;
const CALLS_AT_ONCE = 8;
/** Errors of a statement that are temporary (API reference, `BatchStatementError`). */
const PASSES = new Set([
  'InternalServerError',
  'ProvisionedThroughputExceeded',
  'RequestLimitExceeded',
  'ThrottlingError',
  'TransactionConflict',
]);

type Statement = NonNullable<BatchExecuteStatementCommandInput['Statements']>[number];

/**
 * Inserts the items whose keys are new; each key occurs once. Existing items do not change, even those that an earlier
 * call has inserted. It costs as much as a bulk write: the database checks the keys, so nothing is read first.
 * @returns the items whose keys existed
 * @throws {UnavailableError} when an item was refused repeatedly; others may have been inserted
 */
export async function insertAll<Item extends object>(table: string, items: readonly Item[]): Promise<Item[]> {
  const taken: Item[] = [];
  const calls = chunksOf(items, STATEMENTS_PER_CALL);
  for (const group of chunksOf(calls, CALLS_AT_ONCE)) {
    const answers = await Promise.all(group.map((call) => insert(table, call)));
    taken.push(...answers.flat());
  }
  return taken;
}

async function insert<Item extends object>(table: string, items: readonly Item[]): Promise<Item[]> {
  const taken: Item[] = [];
  await sendUntilProcessed(table, items, async (left) => {
    const codes = await codesOf(left.map((item) => insertOf(table, item)));
    taken.push(...left.filter((_, at) => codes[at] === 'DuplicateItem'));
    return left.filter((_, at) => PASSES.has(codes[at] ?? ''));
  });
  return taken;
}

/** The error code of each statement; undefined when it succeeded. @throws {Error} for an error that is not temporary */
async function codesOf(Statements: Statement[]): Promise<(string | undefined)[]> {
  const { Responses = [] } = await dynamodb.send(new BatchExecuteStatementCommand({ Statements }));
  return Responses.map(({ Error: refusal }) => {
    if (!refusal?.Code || refusal.Code === 'DuplicateItem' || PASSES.has(refusal.Code)) return refusal?.Code;
    throw new Error(`The table refuses an item: ${refusal.Code} ${refusal.Message}`);
  });
}

/** Attribute names are those of our own rows, so they need no escaping. */
function insertOf(table: string, item: object): Statement {
  const attributes = Object.entries(item).filter(([, value]) => value !== undefined);
  const names = attributes.map(([name]) => `'${name}': ?`).join(', ');
  return {
    Statement: `INSERT INTO "${table}" VALUE {${names}}`,
    Parameters: attributes.map(([, value]) => value),
  };
}
