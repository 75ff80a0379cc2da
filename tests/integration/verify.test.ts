import { loadDemoData } from '../../localstack/demo-data.ts';
import * as given from '../steps/given.ts';
import * as when from '../steps/when.ts';
import { type FrontDoor, openFrontDoor } from '../support/front-door.ts';
import { ownTables } from '../support/own-tables.ts';
import { CONSUMER } from '../support/parties.ts';
import { tamper } from '../support/tampering.ts';

let door: FrontDoor;
beforeAll(async () => {
  await ownTables();
  door = await openFrontDoor();
  await loadDemoData();
});
afterAll(() => door.close());

type FinalBill = Record<'id' | 'number' | 'hash' | 'issueDate' | 'dueDate', string>;

async function givenFinalBill(): Promise<FinalBill> {
  const customer = await given.aCustomer(CONSUMER);
  const productItems = [{ name: 'Câble', price: 10, quantity: 2 }];
  const { body } = await when.post('/bills', { customerID: customer.id, productItems });
  return (await when.post(`/bills/${body.id}/finalize`, {})).body;
}

async function verify(series?: string) {
  const { verifyAll } = await import('../../operations/verify/verify-all.ts');
  return verifyAll(process.env, series, () => undefined);
}

async function addToSums(day: string, amounts: Record<string, number>): Promise<void> {
  const { DynamoDbRowStore } = await import('../../functions/billing/finalizing/dynamodb-row-store.ts');
  const store = new DynamoDbRowStore({ settlements: `${process.env.SETTLEMENTS_TABLE}` });
  const key = { table: 'settlements', id: 'summary#0', sort: day.slice(0, 7) } as const;
  await store.write([{ act: 'add', key, amounts }]);
}

describe('given bills that were made final', () => {
  it('their series is as it was written, and its last hash is that of the last bill', async () => {
    await givenFinalBill();
    const last = await givenFinalBill();
    expect(await verify()).toMatchObject({ faults: [], verified: [{ id: 'FA', lastHash: last.hash }] });
  });

  it.each<[string, (row: Record<string, unknown>) => Record<string, unknown> | undefined]>([
    ['a byte of its text', (row) => ({ ...row, text: `${row.text}`.replace('Câble', 'Cable') })],
    ['an attribute beside it', (row) => ({ ...row, billKind: 'creditNote' })],
    ['all of it, removed', () => undefined],
  ])('%s is named with its number', async (_, change) => {
    const bill = await givenFinalBill();
    const mend = await tamper('FROZEN_BILLS_TABLE', { id: bill.id }, change);
    expect((await verify()).faults.map(({ at }) => at)).toContain(bill.number);
    await mend();
    expect((await verify()).faults).toEqual([]);
  });

  it('another customer or day in the list of bills is named', async () => {
    const { id, number } = await givenFinalBill();
    const mend = await tamper('BILLS_TABLE', { id }, (row) => ({
      ...row,
      customerID: 'another',
      issueDate: '2020-01-01',
    }));
    const faults = ['customerID', 'issueDate'].map((name) => ({
      at: number,
      bill: id,
      fault: `Its attribute ${name} in the list of bills is not what its text says.`,
    }));
    expect((await verify()).faults).toEqual(faults);
    await mend();
    expect((await verify()).faults).toEqual([]);
  });

  it('credit notes are a series of their own, read alike', async () => {
    const { id } = await givenFinalBill();
    const draft = (await when.post(`/bills/${id}/credit-notes`, { reason: 'Retour' })).body;
    const note = (await when.post(`/bills/${draft.id}/finalize`, {})).body;
    const { faults, verified } = await verify();
    expect(faults).toEqual([]);
    expect(verified).toContainEqual({ id: 'AV', numbers: 1, lastHash: note.hash });
    const mend = await tamper('FROZEN_BILLS_TABLE', { id: note.id }, (row) => ({
      ...row,
      text: `${row.text}`.replace('Retour', 'Erreur'),
    }));
    expect((await verify('AV')).faults).toMatchObject([{ at: note.number, bill: note.id }]);
    await mend();
    expect((await verify()).faults).toEqual([]);
  });

  it('a document that was slipped in is named, though no number names it', async () => {
    const { id, number } = await givenFinalBill();
    const { getItem } = await import('@facturation/platform/get-item');
    const row = await getItem(`${process.env.FROZEN_BILLS_TABLE}`, { id });
    const mend = await tamper('FROZEN_BILLS_TABLE', { id: 'slipped-in' }, () => row);
    expect((await verify()).faults).toContainEqual({
      at: number,
      bill: 'slipped-in',
      fault: 'No number names this document.',
    });
    await mend();
  });

  it('a sum over all bills that is not theirs is named', async () => {
    const { issueDate, dueDate } = await givenFinalBill();
    await addToSums(issueDate, { invoiceGross: 1 });
    await addToSums(dueDate, { [`owed#${dueDate}`]: -1 });
    const { faults } = await verify();
    expect(faults.map(({ at }) => at)).toEqual([
      `${issueDate.slice(0, 7)} invoiceGross`,
      `${dueDate.slice(0, 7)} owed#${dueDate}`,
    ]);
    await addToSums(issueDate, { invoiceGross: -1 });
    await addToSums(dueDate, { [`owed#${dueDate}`]: 1 });
    expect((await verify()).faults).toEqual([]);
  });

  it('a series that does not exist is refused', async () => {
    await expect(verify('XX')).rejects.toThrow('There is no series XX.');
  });
});
