import { dynamodb, GetCommand } from '@facturation/platform/dynamodb';
import { merged } from '@facturation/platform/merged-records';
import { loadDemoData } from '../../localstack/demo-data.ts';
import * as given from '../steps/given.ts';
import * as then from '../steps/then.ts';
import * as when from '../steps/when.ts';
import { trailOf as trailOfResource } from '../support/audit-trail.ts';
import { type FrontDoor, openFrontDoor } from '../support/front-door.ts';
import { ownTables } from '../support/own-tables.ts';

let door: FrontDoor;
let customerID: string;
beforeAll(async () => {
  await ownTables();
  door = await openFrontDoor();
  customerID = (await given.aCustomer()).id;
});
afterAll(() => door.close());

const LINES = [{ name: 'Câble', price: 10, quantity: 2 }];
const WHO = { principal: 'user:abir', headers: { 'x-correlation-id': 'c-7' } };

const made = async () =>
  (await when.request('POST', '/bills', { body: { customerID, productItems: LINES, note: 'N' }, ...WHO }))
    .body;

const send = (method: string, path: string, body: object | undefined, version = '*') =>
  when.request(method, path, {
    principal: 'user:zaid',
    headers: { 'if-match': version, 'content-type': 'application/merge-patch+json' },
    ...(body && { body }),
  });

const versionOf = (row: Record<string, unknown> | undefined) => `${row?.version}`;

const rowOf = async (id: string) =>
  (await dynamodb.send(new GetCommand({ TableName: process.env.BILLS_TABLE, Key: { id } }))).Item;

const trailOf = (id: string) => trailOfResource(`bills/${id}`);

describe('given a draft that is made, changed and deleted', () => {
  it('each says who, when and what, and names the version before', async () => {
    const { id } = await made();
    const created = versionOf(await rowOf(id));
    await send('PATCH', `/bills/${id}`, { note: null, purchaseOrder: 'PO' });
    const changed = versionOf(await rowOf(id));
    await send('DELETE', `/bills/${id}`, undefined);
    const trail = await trailOf(id);
    expect(trail).toMatchObject([
      {
        sort: created,
        act: 'create',
        principal: 'user:abir',
        correlationId: 'c-7',
        time: expect.any(String),
      },
      { sort: changed, act: 'change', principal: 'user:zaid', before: created },
      { act: 'delete', principal: 'user:zaid', before: changed, patch: 'null' },
    ]);
    expect(JSON.parse(`${trail[1]?.patch}`)).toEqual({ note: null, purchaseOrder: 'PO' });
    expect(trail[2]?.sort).toBe(versionOf(await rowOf(id)));
  });

  it('its patches one after the other are its row', async () => {
    const { id } = await made();
    const period = { start: '2026-11-01', end: '2026-11-30' };
    await send('PATCH', `/bills/${id}`, { period, discounts: [{ percent: 5, reason: 'R' }] });
    await send('PATCH', `/bills/${id}`, { period: { ...period, end: '2026-11-15' }, note: null });
    await send('PATCH', `/bills/${id}`, { productItems: [...LINES, ...LINES], discounts: null });
    const row = (await trailOf(id)).reduce<object>(
      (all, { patch }) => merged(all, JSON.parse(`${patch}`)),
      {},
    );
    expect(await rowOf(id)).toMatchObject(row);
    expect(Object.keys(row)).toEqual(
      expect.arrayContaining(['billKind', 'customerID', 'period', 'productItems']),
    );
    expect(row).not.toHaveProperty('discounts');
  });

  it('what was refused, or changed nothing, leaves no row', async () => {
    const { id } = await made();
    await send('PATCH', `/bills/${id}`, { note: 'N' });
    then.isProblem(
      await send('PATCH', `/bills/${id}`, { note: 'O' }, '"another"'),
      412,
      'precondition-failed',
    );
    then.isProblem(await send('DELETE', `/bills/${id}`, undefined, '"another"'), 412, 'precondition-failed');
    expect(await trailOf(id)).toHaveLength(1);
  });

  it('many who change it at once leave one row each, in one line', async () => {
    const { id } = await made();
    const answers = await Promise.all(
      Array.from({ length: 5 }, (_, n) => send('PATCH', `/bills/${id}`, { note: `N${n}` })),
    );
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
    const trail = await trailOf(id);
    expect(trail).toHaveLength(6);
    expect(trail.at(-1)?.sort).toBe(versionOf(await rowOf(id)));
  });

  it('a copy is the first of its own', async () => {
    const { id } = await made();
    const { body: copy } = await when.request('POST', `/bills/${id}/copy`, WHO);
    const [row] = await trailOf(copy.id);
    expect(row).toMatchObject({ act: 'copy', principal: 'user:abir', sort: versionOf(await rowOf(copy.id)) });
    expect(JSON.parse(`${row?.patch}`)).toMatchObject({ note: 'N', customerID });
  });
});

describe('given demo data, loaded at each start', () => {
  it('its bill says once that the system has made it, and goes on as any other', async () => {
    await loadDemoData();
    await loadDemoData();
    const created = versionOf(await rowOf('1'));
    const demo = { sort: created, act: 'create', principal: 'system:demo', time: expect.any(String) };
    expect(await trailOf('1')).toMatchObject([demo]);
    await send('PATCH', '/bills/1', { note: 'N' });
    const trail = await trailOf('1');
    expect(trail).toMatchObject([demo, { act: 'change', before: created }]);
    const row = trail.reduce<object>((all, { patch }) => merged(all, JSON.parse(`${patch}`)), {});
    expect(await rowOf('1')).toMatchObject(row);
  });
});
