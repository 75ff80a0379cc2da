import type { Attributes } from '../../functions/billing/finalizing/row-store.ts';
import { type FinalBill, givenCreditNote, givenFinalBill, givenPayment } from '../steps/final-bills.ts';
import * as given from '../steps/given.ts';
import * as when from '../steps/when.ts';
import { type FrontDoor, openFrontDoor } from '../support/front-door.ts';
import { ownTables } from '../support/own-tables.ts';
import { CONSUMER, SELLER } from '../support/parties.ts';
import { tamper } from '../support/tampering.ts';

let door: FrontDoor;
let customerID: string;
/** It was paid, credited, refunded in part, and partly written off. */
let eventful: FinalBill;
beforeAll(async () => {
  await ownTables();
  door = await openFrontDoor();
  await when.request('PUT', '/seller', { body: SELLER });
  customerID = (await given.aCustomer(CONSUMER)).id;
  eventful = await givenEventfulBill();
});
afterAll(() => door.close());

async function givenEventfulBill(): Promise<FinalBill> {
  const bill = await givenFinalBill(customerID);
  await givenPayment(bill, 'writeOff', 1);
  const payment = await givenPayment(bill, 'payment', 2);
  await when.post(`/bills/${bill.id}/payments/${payment}/reverse`, { reason: 'Rejet' });
  await givenPayment(bill, 'payment', 23);
  await givenCreditNote(bill);
  await givenPayment(bill, 'refund', 5);
  return bill;
}

async function faults() {
  const { verifyAll } = await import('../../operations/verify/verify-all.ts');
  return (await verifyAll(process.env, undefined, () => undefined)).faults;
}

const settlementOf = (id: string) => ({ id, sort: 'settlement' });

describe('given final bills, paid, credited and refunded', () => {
  it('nothing is named that is as it was written', async () => {
    expect(await faults()).toEqual([]);
  });

  it.each<[string, (row: Attributes) => Record<string, unknown> | undefined, string]>([
    [
      'another customer',
      (row) => ({ ...row, customerID: 'another' }),
      'Its attribute customerID in its settlement is not what its text says.',
    ],
    [
      'another day of issue',
      (row) => ({ ...row, issued: `2020-01-01${`${row.issued}`.slice(10)}` }),
      'Its attribute issued in its settlement is not what its text says.',
    ],
    [
      'another partition of the list',
      (row) => ({ ...row, listShard: 'bills#9' }),
      'Its attribute listShard in its settlement is not what its text says.',
    ],
    [
      'another kind',
      (row) => ({ ...row, billKind: 'creditNote' }),
      'Its attribute billKind in its settlement is not what its text says.',
    ],
    [
      'another due day',
      (row) => ({ ...row, dueDate: '2099-01-01' }),
      'Its attribute dueDate in its settlement is not what its text says.',
    ],
    [
      'another name',
      (row) => ({ ...row, settlement: 'paid' }),
      'It is paid in its settlement, and by the figures there toRefund.',
    ],
    [
      'another due',
      (row) => ({ ...row, due: 0 }),
      'due is 0.00 € in its settlement, and should be -19.00 €.',
    ],
    [
      'more paid',
      (row) => ({ ...row, paid: 2_301, due: -1_901 }),
      'paid is 23.01 € in its settlement, and its payments come to 23.00 €.',
    ],
    [
      'more refunded',
      (row) => ({ ...row, refunded: 2_400, due: 0 }),
      'refunded is 24.00 € in its settlement, and its refunds come to 5.00 €.',
    ],
    [
      'more written off',
      (row) => ({ ...row, writtenOff: 101, due: -1_901 }),
      'writtenOff is 1.01 € in its settlement, and its write-offs come to 1.00 €.',
    ],
    [
      'less credited',
      (row) => ({ ...row, credited: 2_000, due: -1_500 }),
      'credited is 20.00 € in its settlement, and its credit notes come to 24.00 €.',
    ],
    [
      'more credited than it comes to',
      (row) => ({ ...row, credited: 2_500, due: -2_000 }),
      '25.00 € of it are credited, more than it comes to.',
    ],
    [
      'no figure',
      ({ paid: _, ...row }) => row,
      'paid is undefined in its settlement, and its payments come to 23.00 €.',
    ],
    ['nothing any more', () => undefined, 'Its settlement is missing.'],
  ])('a settlement of %s is named with number and bill', async (_, change, fault) => {
    const { id, number } = eventful;
    const mend = await tamper('SETTLEMENTS_TABLE', settlementOf(id), change);
    expect(await faults()).toContainEqual({ at: number, bill: id, fault });
    await mend();
    expect(await faults()).toEqual([]);
  });

  it.each<[string, (row: Attributes) => Record<string, unknown> | undefined, string]>([
    ['that was changed', (row) => ({ ...row, amount: 700 }), '7.00'],
    ['that was removed', () => undefined, '0.00'],
    ['that is said to be taken back', (row) => ({ ...row, reversal: {} }), '0.00'],
    ['of no kind', (row) => ({ ...row, kind: 'gift' }), '0.00'],
  ])('a payment %s is named with number and bill', async (_, change, comesTo) => {
    const bill = await givenFinalBill(customerID);
    const payment = await givenPayment(bill, 'payment', 6);
    const mend = await tamper('SETTLEMENTS_TABLE', { id: bill.id, sort: `payment#${payment}` }, change);
    const fault = `paid is 6.00 € in its settlement, and its payments come to ${comesTo} €.`;
    expect(await faults()).toEqual([{ at: bill.number, bill: bill.id, fault }]);
    await mend();
    expect(await faults()).toEqual([]);
  });

  it('a credit note that is gone is named with the number of its bill too', async () => {
    const bill = await givenFinalBill(customerID);
    const note = await givenCreditNote(bill);
    const mend = await tamper('FROZEN_BILLS_TABLE', { id: note.id }, () => undefined);
    const fault = 'credited is 24.00 € in its settlement, and its credit notes come to 0.00 €.';
    expect(await faults()).toContainEqual({ at: bill.number, bill: bill.id, fault });
    await mend();
    expect(await faults()).toEqual([]);
  });

  it('a credit note that is said to be open is named', async () => {
    const { id, number } = await givenCreditNote(await givenFinalBill(customerID));
    const mend = await tamper('SETTLEMENTS_TABLE', settlementOf(id), (row) => ({
      ...row,
      settlement: 'open',
    }));
    const fault = 'Its attribute settlement in its settlement is not what its text says.';
    expect(await faults()).toEqual([{ at: number, bill: id, fault }]);
    await mend();
  });

  it('a settlement of no bill is named', async () => {
    const mend = await tamper('SETTLEMENTS_TABLE', settlementOf('none'), () => ({ due: 0 }));
    expect(await faults()).toEqual([
      { at: 'none', bill: 'none', fault: 'Its settlement is of no final bill.' },
    ]);
    await mend();
  });
});
