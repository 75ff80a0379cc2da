import { randomUUID } from 'node:crypto';
import { auditKeyOf } from '@facturation/platform/audit';
import { DeleteCommand, dynamodb, PutCommand, UpdateCommand } from '@facturation/platform/dynamodb';
import { newId } from '@facturation/platform/ids';
import { loadDemoData } from '../../localstack/demo-data.ts';
import { givenCreditNote, givenFinalBill, givenPayment } from '../steps/final-bills.ts';
import * as given from '../steps/given.ts';
import * as when from '../steps/when.ts';
import { trailOf } from '../support/audit-trail.ts';
import { type FrontDoor, openFrontDoor } from '../support/front-door.ts';
import { ownTables } from '../support/own-tables.ts';
import { CONSUMER } from '../support/parties.ts';
import { tamper } from '../support/tampering.ts';

let door: FrontDoor;
let customerID: string;
beforeAll(async () => {
  await ownTables();
  door = await openFrontDoor();
  await loadDemoData();
  customerID = (await given.aCustomer(CONSUMER)).id;
  // A trail begins with the first row of its kind: what is judged comes later.
  await givenKey();
  await givenRule();
});
afterAll(() => door.close());

const givenKey = async () =>
  (await when.post('/api-keys', { name: 'Import', scopes: ['bills:read'] })).body as { id: string };
const givenRule = async () =>
  (
    await when.post('/analytics/rules', {
      scope: 'customer',
      size: '5s',
      measure: 'count',
      threshold: 1,
    })
  ).body as { id: string };

async function verify() {
  const { verifyTrail } = await import('../../operations/verify/verify-trail.ts');
  return verifyTrail(process.env);
}

const change = (method: string, path: string, body?: object) =>
  when.request(method, path, { headers: { 'if-match': '*' }, ...(body && { body }) });

/** A key, a rule, drafts, final bills, payments, a credit note, customers and products: made, changed and deleted. */
async function givenChanges() {
  const bill = await givenFinalBill(customerID);
  for (let n = 0; n < 11; n++) await givenPayment(bill, 'payment', 1);
  await givenCreditNote(await givenFinalBill(customerID));
  const productItems = [{ name: 'Câble', price: 10, quantity: 1 }];
  const draft = (await when.post('/bills', { customerID, productItems })).body;
  await change('PATCH', `/bills/${draft.id}`, { note: 'N' });
  const deleted = (await when.post('/bills', { customerID, productItems })).body;
  await change('DELETE', `/bills/${deleted.id}`);
  const customer = await given.aCustomer();
  await change('PATCH', `/customers/${customer.id}`, { name: 'Noor' });
  await change('PATCH', `/customers/${customer.id}`, { name: 'Nour' });
  const product = await given.aProduct();
  await change('PATCH', `/products/${product.id}`, { name: 'Fil' });
  const key = await givenKey();
  await change('DELETE', `/api-keys/${key.id}`);
  const rule = await givenRule();
  return { bill, draft, deleted, customer, product, key, rule };
}

/** Takes a row out of the trail. @returns what puts it back */
const taken = (resource: string, version: string) =>
  tamper('AUDIT_TABLE', auditKeyOf(resource, version), () => undefined);

describe('given records of every kind, changed in every way', () => {
  it('their trails are whole, and each row that is taken out is named by what needs it', async () => {
    const made = await givenChanges();
    const { faults, older, begins } = await verify();
    expect(faults).toEqual([]);
    expect(older).toBe(0);
    expect([...begins.keys()].toSorted()).toEqual(
      ['analytics/rules', 'api-keys', 'bills', 'customers', 'products', 'seller', 'series'].toSorted(),
    );
    for (const resource of [
      `bills/${made.bill.id}`,
      `bills/${made.draft.id}`,
      `bills/${made.deleted.id}`,
      `customers/${made.customer.id}`,
      `products/${made.product.id}`,
      `api-keys/${made.key.id}`,
      `analytics/rules/${made.rule.id}`,
      'series/FA',
    ]) {
      const trail = await trailOf(resource);
      for (const { sort } of [trail.at(-1), trail.at(0)].filter((row) => row !== undefined)) {
        const back = await tamper('AUDIT_TABLE', { id: resource, sort: `${sort}` }, () => undefined);
        const named = (await verify()).faults;
        expect(named).toEqual([
          { at: resource, fault: expect.stringContaining('no row in the audit trail') },
        ]);
        await back();
      }
    }
    expect((await verify()).faults).toEqual([]);
  }, 60_000);

  it('a row in between is named by the version behind it', async () => {
    const { id } = await given.aCustomer();
    await change('PATCH', `/customers/${id}`, { name: 'Noor' });
    await change('PATCH', `/customers/${id}`, { name: 'Nour' });
    const [, two, three] = (await trailOf(`customers/${id}`)).map(({ sort }) => `${sort}`);
    const back = await taken(`customers/${id}`, `${two}`);
    expect((await verify()).faults).toEqual([
      {
        at: `customers/${id}`,
        fault: `Its version ${three} names ${two} before it, which has no row in the audit trail.`,
      },
    ]);
    await back();
  });
});

describe('given records from before there was a trail', () => {
  it('they are counted and not named, also when they have been changed since', async () => {
    const [unversioned, versioned] = [await given.aCustomer(), await given.aCustomer()];
    const before = '01900000-0000-7000-8000-000000000000';
    for (const [{ id }, set] of [
      [unversioned, { UpdateExpression: 'REMOVE version' }],
      [
        versioned,
        { UpdateExpression: 'SET version = :version', ExpressionAttributeValues: { ':version': before } },
      ],
    ] as const) {
      await dynamodb.send(new UpdateCommand({ TableName: process.env.CUSTOMERS_TABLE, Key: { id }, ...set }));
      const [row] = await trailOf(`customers/${id}`);
      const Key = { id: `customers/${id}`, sort: row?.sort };
      await dynamodb.send(new DeleteCommand({ TableName: process.env.AUDIT_TABLE, Key }));
    }
    const { faults, older } = await verify();
    expect(faults).toEqual([]);
    for (const { id } of [unversioned, versioned])
      await change('PATCH', `/customers/${id}`, { name: 'Noor' });
    const changed = await verify();
    expect(changed.faults).toEqual([]);
    expect([older, changed.older]).toEqual([2, 2]);
  });

  it('a series that was set then, under a revision that left no row, is not named', async () => {
    const row = {
      id: `series/${randomUUID()}`,
      sort: '4',
      before: '3',
      act: 'put',
      time: '2026-11-28T10:00:00.000Z',
    };
    await dynamodb.send(new PutCommand({ TableName: process.env.AUDIT_TABLE, Item: row }));
    expect((await verify()).faults).toEqual([]);
  });

  it('a version of today without a row is named all the same', async () => {
    const { id } = await given.aCustomer();
    const version = newId();
    await dynamodb.send(
      new UpdateCommand({
        TableName: process.env.CUSTOMERS_TABLE,
        Key: { id },
        UpdateExpression: 'SET version = :version',
        ExpressionAttributeValues: { ':version': version },
      }),
    );
    expect((await verify()).faults).toEqual([
      { at: `customers/${id}`, fault: `Its version ${version} has no row in the audit trail.` },
    ]);
  });
});
