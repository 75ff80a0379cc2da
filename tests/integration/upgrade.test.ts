import type { GlobalSecondaryIndex } from '@aws-sdk/client-dynamodb';
import {
  mskMappingsOf,
  readStack,
  type Table,
  tablesOf,
  topicsOf,
} from '../../layers/platform/deployment/stack.ts';
import { readBefore } from '../e2e/upgrade/before.ts';
import { clientOf, writeRows } from '../e2e/upgrade/rows.ts';
import * as then from '../steps/then.ts';
import * as when from '../steps/when.ts';
import { eventually } from '../support/eventually.ts';
import { type FrontDoor, openFrontDoor } from '../support/front-door.ts';
import { ownTables } from '../support/own-tables.ts';
import { BUSINESS, SELLER } from '../support/parties.ts';

/** What CloudFormation creates and deletes of a table's indexes in one update, taken together. */
const INDEX_CHANGES_PER_UPDATE = 1;

const before = readBefore();
const stack = readStack(process.env.FACTURATION_STACK_FILE ?? '');

const tableNow = ({ logicalId }: Table): Table | undefined =>
  tablesOf(stack).find((table) => table.logicalId === logicalId);

/** Texts that are equal where indexes are. One that is changed is deleted and created. */
const indexesOf = (table: Table | undefined): Set<string> =>
  new Set((table?.input.GlobalSecondaryIndexes ?? []).map(textOf));
const textOf = ({ IndexName, KeySchema, Projection }: GlobalSecondaryIndex): string =>
  JSON.stringify([IndexName, KeySchema, Projection]);

describe('a stack that an earlier version has deployed', () => {
  it.each(before.tables.map((table) => [table.input.TableName, table] as const))(
    'keeps table %s, its keys and their types: another one would be empty',
    (TableName, table) => {
      const now = tableNow(table);
      expect(now?.input).toMatchObject({ TableName, KeySchema: table.input.KeySchema });
      const keys = table.input.KeySchema?.map(({ AttributeName }) => AttributeName) ?? [];
      for (const key of keys) {
        const typeIn = ({ input }: Table) =>
          input.AttributeDefinitions?.find(({ AttributeName }) => AttributeName === key)?.AttributeType;
        expect(now && typeIn(now)).toBe(typeIn(table));
      }
      expect(now?.timeToLive).toEqual(table.timeToLive);
    },
  );

  it.each(before.tables.map((table) => [table.input.TableName, table] as const))(
    'is updated at once: no more than one index of %s comes or goes',
    (_, table) => {
      const changes = indexesOf(table).symmetricDifference(indexesOf(tableNow(table)));
      expect(changes.size).toBeLessThanOrEqual(INDEX_CHANGES_PER_UPDATE);
    },
  );

  it('keeps its consumer groups: another one would read the topic from its beginning', () => {
    const groups = mskMappingsOf(stack).flatMap(({ enabled, consumerGroupId }) =>
      enabled ? consumerGroupId : [],
    );
    expect(groups).toEqual(expect.arrayContaining(Object.keys(before.groups)));
  });

  it.each(before.topics)('keeps topic $name, with as many partitions or more', ({ name, partitions }) => {
    const now = topicsOf(stack).find((topic) => topic.name === name);
    expect(now?.partitions).toBeGreaterThanOrEqual(partitions);
  });
});

/** Tables of what people make themselves, and the variables under which functions find them. */
const VARIABLES: Readonly<Record<string, string>> = {
  CustomersTable: 'CUSTOMERS_TABLE',
  ProductsTable: 'PRODUCTS_TABLE',
  BillsTable: 'BILLS_TABLE',
};

/** Writes the rows of an earlier version as they were kept. */
async function givenRowsOfBefore() {
  const client = clientOf(`${process.env.AWS_ENDPOINT_URL_DYNAMODB}`);
  const nameNow = new Map(
    before.tables.map(({ logicalId, input }) => [input.TableName, process.env[VARIABLES[logicalId] ?? '']]),
  );
  const rows = before.rows.flatMap(({ table, item }) => {
    const now = nameNow.get(table);
    return now ? [{ table: now, item }] : [];
  });
  await writeRows(client, rows);
}

interface OldBill {
  id: string;
  customerID: string;
  productItems: { productID: string; quantity: number; price: number }[];
}

const drafts = before.answers.flatMap(({ path, body, etag }) =>
  path.startsWith('/bills/') ? [{ path, bill: body as OldBill, etag: `${etag}` }] : [],
);

const products = before.answers.flatMap(({ path, body }) =>
  path.startsWith('/products/') ? [{ path, product: body as { quantity: number } }] : [],
);

/** Neighbours may take their time on a busy machine: then a client is told to ask again. */
const finalize = ({ id }: OldBill) =>
  eventually(
    () => when.post(`/bills/${id}/finalize`, {}),
    ({ status }) => status !== 503,
  );
const refusedFor = async (bill: OldBill): Promise<string[]> => {
  const answer = await finalize(bill);
  then.isProblem(answer, 409, 'incomplete');
  return answer.body.errors.map(({ pointer }: { pointer: string }) => pointer);
};

/** What the PDF of a bill begins with. */
const printed = async (path: string): Promise<string> => {
  const { status, body } = await when.get(`${path}/pdf`);
  expect({ status, body }).toMatchObject({ status: 200 });
  return body.subarray(0, 5).toString();
};

/** The cases follow each other, as what they lack is added. */
describe('given bills, customers and products that an earlier version has kept', () => {
  let door: FrontDoor;
  beforeAll(async () => {
    await ownTables();
    await givenRowsOfBefore();
    door = await openFrontDoor();
  });
  afterAll(() => door.close());

  it('what was in stock is free, and counts once when the first piece goes', async () => {
    expect(products.length).toBeGreaterThan(1);
    for (const { path, product } of products) {
      expect((await when.get(path)).body).toEqual(product);
      const loss = await when.post(`${path}/movements`, { delta: -1, reason: 'Casse' });
      expect(loss.body.free).toBe(product.quantity - 1);
      await when.post(`${path}/movements`, { delta: 1, reason: 'Retrouvé' });
      expect((await when.get(path)).body).toEqual(product);
    }
  });

  it('there are some, and each is read as it was, as a draft', async () => {
    expect(drafts.length).toBeGreaterThan(1);
    for (const { path, bill, etag } of drafts) {
      const answer = await when.get(path);
      expect(answer).toMatchObject({ status: 200, body: { ...bill, status: 'draft' } });
      expect(answer.headers.etag).toBe(etag);
    }
  });

  it('none is issued while there is no seller', async () => {
    for (const { bill } of drafts) expect(await refusedFor(bill)).toEqual(['/seller']);
  });

  it('each can be looked at on paper, whatever it lacks', async () => {
    for (const { path } of drafts) expect(await printed(path)).toBe('%PDF-');
  });

  it('all that seller, customer and lines lack is named at once', async () => {
    const { address: _, vatNumber: __, ...seller } = SELLER;
    expect((await when.request('PUT', '/seller', { body: seller })).status).toBe(201);
    for (const { bill } of drafts)
      expect(await refusedFor(bill)).toEqual([
        ...['/seller/address', '/seller/vatNumber', '/customer/kind', '/customer/address'],
        ...bill.productItems.map((_line, index) => `/bill/productItems/${index}/name`),
      ]);
  });

  it('once that is added by those who have seen them, and there is enough in stock, each has a number, at the prices that it had', async () => {
    expect((await when.request('PUT', '/seller', { body: SELLER })).status).toBe(200);
    for (const { path } of products)
      expect((await when.post(`${path}/movements`, { delta: 1_000, reason: 'Livraison' })).status).toBe(200);
    for (const { path, bill, etag } of drafts) {
      const customer = await when.request('PATCH', `/customers/${bill.customerID}`, { body: BUSINESS });
      expect(customer.status).toBe(200);
      const body = { productItems: bill.productItems };
      const named = await when.request('PATCH', path, { body, headers: { 'if-match': etag } });
      expect(named.status).toBe(200);
      const final = await finalize(bill);
      expect(final).toMatchObject({
        status: 200,
        body: {
          status: 'final',
          number: expect.stringMatching(/^FA-\d{4}-0000\d$/),
          productItems: bill.productItems.map((line) => ({ ...line, name: expect.any(String) })),
        },
      });
      const net = bill.productItems.reduce((sum, { quantity, price }) => sum + quantity * price, 0);
      expect(final.body.totals.net).toBeCloseTo(net, 5);
      expect((await when.get(path)).body).toEqual(final.body);
      expect(await printed(path)).toBe('%PDF-');
    }
  });
});
