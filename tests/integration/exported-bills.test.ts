import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hashOf } from '../../functions/billing/numbering/chain.ts';
import { loadDemoData } from '../../localstack/demo-data.ts';
import * as when from '../steps/when.ts';
import { type FrontDoor, openFrontDoor } from '../support/front-door.ts';
import { ownTables } from '../support/own-tables.ts';

interface Bill {
  id: string;
  number: string;
  issueDate: string;
  hash: string;
}

let parent: string;
let door: FrontDoor;
let note: Bill;
let invoice: Bill;
beforeAll(async () => {
  parent = mkdtempSync(join(tmpdir(), 'facturation-export-'));
  await ownTables();
  door = await openFrontDoor();
  await loadDemoData();
  await finalize('1');
  note = await finalize((await when.post('/bills/1/credit-notes', { reason: 'Retour' })).body.id);
  invoice = await issueInTwoYears();
  const payment = { amount: 1.5, date: invoice.issueDate, method: 'card', reference: 'T-1' };
  await when.post(`/bills/${invoice.id}/payments`, payment);
  const { exportAll } = await import('../../operations/export/export-all.ts');
  const { KINDS } = await import('../../operations/export/kinds.ts');
  await exportAll(join(parent, 'all'), KINDS, () => undefined);
}, 120_000);
afterAll(async () => {
  rmSync(parent, { recursive: true, force: true });
  await door.close();
});

async function finalize(id: string, body: object = {}): Promise<Bill> {
  const answer = await when.post(`/bills/${id}/finalize`, body);
  expect(answer.status).toBe(200);
  return answer.body;
}

/** A bill of a year that is over and then one of today, in a series that begins anew with each year: the second. */
async function issueInTwoYears(): Promise<Bill> {
  await when.request('PUT', '/series/L', { body: { pattern: 'L-{YYYY}-{000}' } });
  const draft = { customerID: '1', productItems: [{ name: 'Câble', price: 10, quantity: 2 }], series: 'L' };
  const [first, second] = [await when.post('/bills', draft), await when.post('/bills', draft)];
  await finalize(first.body.id, { issueDate: '2025-06-30' });
  return finalize(second.body.id);
}

const linesOf = <Line>(kind: string): Line[] =>
  readFileSync(join(parent, 'all', `${kind}.jsonl`), 'utf8')
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line));

interface IssuedDocument {
  id: string;
  series: string;
  number: string;
  hash: string;
  text: string;
}

interface Deed {
  resource: string;
  version: string;
  before?: string;
  act: string;
  principal: string;
  patch?: object;
  payment?: object;
}

/** What was done to something, from the first version on. */
function trailOf(resource: string): Deed[] {
  const all = linesOf<Deed>('audit').filter((one) => one.resource === resource);
  const trail: Deed[] = [];
  const after = (version?: string) => all.find(({ before }) => before === version);
  for (let next = after(); next; next = after(next.version)) trail.push(next);
  expect(trail).toHaveLength(all.length);
  return trail;
}
const said = (trail: readonly Deed[]) => trail.map(({ act, principal }) => `${act} by ${principal}`);

describe('given bills, a credit note and a payment, exported', () => {
  it('what was issued is there as the text that its hash is of', async () => {
    const documents = linesOf<IssuedDocument>('documents');
    expect(documents).toHaveLength(4);
    for (const { id, number, hash } of [(await when.get('/bills/1')).body, note]) {
      const document = documents.find((one) => one.id === id);
      expect(document).toMatchObject({ number, hash });
      expect(hashOf('', `${document?.text}`)).toBe(hash);
    }
  });

  it('a payment is as the API answers it, with its bill', async () => {
    const { body } = await when.get(`/bills/${invoice.id}/payments`);
    expect(linesOf('payments')).toEqual([{ billID: invoice.id, ...body._embedded.payments[0] }]);
  });

  it('a series says where it stands, and where the year before ended', async () => {
    const all = linesOf<{ id: string }>('series');
    expect(all.map(({ id }) => id)).toEqual(['AV', 'FA', 'L']);
    const { hash } = linesOf<IssuedDocument>('documents').find(({ number }) => number === 'L-2025-001') ?? {};
    expect(all[2]).toEqual({
      ...(await when.get('/series/L')).body,
      year: invoice.issueDate.slice(0, 4),
      last: 1,
      closedYears: [{ year: '2025', last: 1, total: 1, lastHash: hash }],
    });
  });

  it('who changed a bill or a series is told from the first version to the last', () => {
    const demo = trailOf('bills/1');
    expect(said(demo)).toEqual(['create by system:demo', 'finalize by test', 'credit by test']);
    expect(demo[0]?.patch).toMatchObject({ customerID: '1', billKind: 'invoice' });
    const paid = trailOf(`bills/${invoice.id}`);
    expect(said(paid)).toEqual(['create by test', 'finalize by test', 'pay by test']);
    expect(paid[2]?.payment).toMatchObject({ amount: 1.5, method: 'card' });
    expect(linesOf('audit')).toContainEqual(
      expect.objectContaining({ resource: 'series/L', act: 'put', principal: 'test' }),
    );
  });
});
