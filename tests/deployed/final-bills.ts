import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type AttributeValue,
  DeleteItemCommand,
  type DynamoDBClient,
  PutItemCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { fetchToken } from '../../localstack/identity/token.ts';
import { eventually } from '../support/eventually.ts';
import { resourcesOf, type Template } from '../support/packaged-template.ts';
import type { Deployment } from './deployment.ts';
import { FunctionRoles } from './function-roles.ts';

/** The functions that write documents. */
const FINALISERS = ['finalizeBill', 'finalizeBills', 'sweepQueues'];

/** A neighbour's first start may take longer than a request waits for it. */
const ANSWERED_WITHIN_MS = 60_000;

/** What becomes of bills where roles are enforced. The cases follow each other on one system. */
export function itKeepsFinalBills(given: () => Deployment): void {
  const bill = { id: '', number: '' };

  it('makes them final with the roles it has, and finds them as they were written', async () => {
    const ask = await asSomebody(given());
    const lines = [{ name: 'Conseil', price: 100, quantity: 2, nature: 'services' }];
    const drafts = [];
    for (let index = 0; index < 3; index++)
      drafts.push(await ask('POST', '/bills', { customerID: '1', productItems: lines }));
    const [first, ...others] = drafts.map(({ id }) => ({ id: `${id}` }));
    const final = await ask('POST', `/bills/${first?.id}/finalize`, {});
    expect(final).toMatchObject({ status: 'final', totals: { gross: 240, due: 240 } });
    expect(await ask('GET', `/bills/${first?.id}`)).toEqual(final);
    Object.assign(bill, final);
    expect(await ask('POST', '/bills/finalize', { bills: others })).toMatchObject(
      others.map(({ id }) => ({ id, status: 'final' })),
    );
    const [paid] = others;
    const today = `${final.issueDate}`;
    await ask('POST', `/bills/${paid?.id}/payments`, { amount: 100, date: today, method: 'transfer' });
    const note = await ask('POST', `/bills/${paid?.id}/credit-notes`, { reason: 'Retour' });
    expect(await ask('POST', `/bills/${note.id}/finalize`, {})).toMatchObject({ totals: { gross: 240 } });
    expect(await ask('GET', `/bills/${paid?.id}`)).toMatchObject({
      settlement: 'toRefund',
      totals: { paid: 100, credited: 240, due: -100 },
    });
    expect(await given().asOperator('verify')).toMatch(/^All is as it was written\.$/m);
  });

  it('lets no function but those that make them final write one, and none change or delete it', async () => {
    const [roles, { table, functions }] = [rolesOf(given()), packageOf(given())];
    const role = await roles.all();
    expect([...role.keys()].sort()).toEqual(functions.toSorted());
    const allowed: string[] = [];
    for (const [name, arn] of role)
      for (const act of await roles.under(arn, (database) =>
        actsOn({ TableName: table, id: bill.id }, database),
      ))
        allowed.push(`${name.split('-').at(-1)} ${act}`);
    expect(allowed.sort()).toEqual(FINALISERS.map((name) => `${name} put`));
  }, 300_000);

  it('names what those have written over', async () => {
    const said: string = await given()
      .asOperator('verify')
      .catch(({ stdout }) => stdout);
    expect(said).toContain(`${bill.number} (bills/${bill.id}): Its text or its hash was changed`);
  });
}

/** Asks a route as a machine that may do everything. @throws with the answer, when it is a refusal */
async function asSomebody({ url, identityPort, stateDirectory }: Deployment) {
  const authorization = `Bearer ${await fetchToken(identityPort, stateDirectory)}`;
  return async (method: string, path: string, body?: object): Promise<Record<string, unknown>> => {
    // What is sent again does nothing twice.
    const asked = { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() };
    const headers = { authorization, ...(body && asked) };
    const sent = { method, headers, ...(body && { body: JSON.stringify(body) }) };
    const answer = await eventually(
      () => fetch(url.replace(/\/$/, '') + path, sent),
      ({ status }) => status !== 503,
      ANSWERED_WITHIN_MS,
    );
    const said = await answer.json();
    if (!answer.ok) throw new Error(`${method} ${path}: ${JSON.stringify(said)}`);
    return said as Record<string, unknown>;
  };
}

const rolesOf = ({ ports }: Deployment) => new FunctionRoles(`http://127.0.0.1:${ports.api}`);

/** Of the package that was deployed. */
function packageOf({ stateDirectory }: Deployment): { table: string; functions: string[] } {
  const file = join(stateDirectory, 'package', 'cloudformation-template-update-stack.json');
  const template = JSON.parse(readFileSync(file, 'utf8')) as Template;
  return {
    table: template.Resources.FrozenBillsTable?.Properties.TableName,
    functions: resourcesOf(template, 'AWS::Lambda::Function').map(
      ([, { Properties }]) => Properties.FunctionName,
    ),
  };
}

/** What a client is allowed of putting, changing and deleting a row. @throws for any failure but a refusal */
async function actsOn(row: { TableName: string; id: string }, database: DynamoDBClient): Promise<string[]> {
  const { TableName } = row;
  const Key: Record<string, AttributeValue> = { id: { S: row.id } };
  const acts = {
    put: new PutItemCommand({ TableName, Item: { ...Key, text: { S: '{}' }, hash: { S: '0' } } }),
    change: new UpdateItemCommand({ TableName, Key, UpdateExpression: 'REMOVE gross' }),
    delete: new DeleteItemCommand({ TableName, Key }),
  };
  const allowed: string[] = [];
  for (const [name, command] of Object.entries(acts)) {
    const isAllowed = await database.send(command as PutItemCommand).then(
      () => true,
      ({ name: error }: Error) => {
        expect(error).toBe('AccessDeniedException');
        return false;
      },
    );
    if (isAllowed) allowed.push(name);
  }
  return allowed;
}
