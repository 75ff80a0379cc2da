import type { IncomingMessage, ServerResponse } from 'node:http';
import { json } from 'node:stream/consumers';
import { openScriptedDatabase } from '../support/scripted-database.ts';

interface Asked {
  Statements: { Parameters: { S: string }[] }[];
}

const ROWS = ['a', 'b', 'c'].map((id) => ({ id }));

/** What the database says of each statement, call after call; of the last call again and again. */
let says: (string | undefined)[][] = [];
const calls: string[][] = [];

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { Statements } = (await json(request)) as Asked;
  const codes = says[Math.min(calls.length, says.length - 1)] ?? [];
  calls.push(Statements.map(({ Parameters }) => Parameters[0]?.S ?? ''));
  const Responses = codes.map((Code) => (Code ? { Error: { Code, Message: 'so it is' } } : {}));
  response.setHeader('content-type', 'application/x-amz-json-1.0').end(JSON.stringify({ Responses }));
}

let database: Awaited<ReturnType<typeof openScriptedDatabase>>;
beforeAll(async () => {
  database = await openScriptedDatabase(answer);
});
afterAll(() => database.close());

beforeEach(() => calls.splice(0));

async function whenInserted(...answers: (string | undefined)[][]) {
  says = answers;
  const { insertAll } = await import('@facturation/platform/insert-all');
  return insertAll('FACTURES', ROWS);
}

test('given a database that has no time for some items, only these are sent again', async () => {
  const taken = await whenInserted(
    [undefined, 'ThrottlingError', 'ProvisionedThroughputExceeded'],
    [undefined, 'InternalServerError'],
    [undefined],
  );
  expect(calls).toEqual([['a', 'b', 'c'], ['b', 'c'], ['c']]);
  expect(taken).toEqual([]);
});

test('given items whose keys are taken, they are returned and not sent again', async () => {
  const taken = await whenInserted(['DuplicateItem', undefined, 'ThrottlingError'], ['DuplicateItem']);
  expect(calls).toEqual([['a', 'b', 'c'], ['c']]);
  expect(taken).toEqual([{ id: 'a' }, { id: 'c' }]);
});

test('given a database that never has time, it is said to be unavailable', async () => {
  await expect(whenInserted([undefined, undefined, 'ThrottlingError'], ['ThrottlingError'])).rejects.toThrow(
    'table FACTURES does not answer.',
  );
}, 60_000);

test('given an item that the table cannot hold, the reason is named and nothing is tried again', async () => {
  await expect(whenInserted([undefined, 'ValidationError', undefined])).rejects.toThrow(
    'The table refuses an item: ValidationError so it is',
  );
  expect(calls).toHaveLength(1);
});
