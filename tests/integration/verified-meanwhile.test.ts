import type { Key } from '../../functions/billing/finalizing/row-store.ts';
import { type FinalBill, givenCreditNote, givenFinalBill, givenPayment } from '../steps/final-bills.ts';
import * as given from '../steps/given.ts';
import * as when from '../steps/when.ts';
import { type FrontDoor, openFrontDoor } from '../support/front-door.ts';
import { ownTables } from '../support/own-tables.ts';
import { CONSUMER, SELLER } from '../support/parties.ts';
import { tamper } from '../support/tampering.ts';

let door: FrontDoor;
let customerID: string;
beforeAll(async () => {
  await ownTables();
  door = await openFrontDoor();
  await when.request('PUT', '/seller', { body: SELLER });
  customerID = (await given.aCustomer(CONSUMER)).id;
});
afterAll(() => door.close());

/** What others do while all bills are read. */
interface Others {
  /** When documents were read, and settlements were not. */
  betweenTables?(): Promise<unknown>;
  /** When the settlement of a bill was read anew, and its payments were not. */
  besideSettlement?(bill: string): Promise<unknown>;
  /** When the sums are read, before and after all bills. */
  besideSums?(): Promise<unknown>;
}

async function verifyWhile({ betweenTables, besideSettlement, besideSums }: Others) {
  const { verifyBills } = await import('../../operations/verify/verify-bills.ts');
  const { DynamoDbRowStore } = await import('../../functions/billing/finalizing/dynamodb-row-store.ts');
  const tables = {
    frozen: `${process.env.FROZEN_BILLS_TABLE}`,
    settlements: `${process.env.SETTLEMENTS_TABLE}`,
  };
  const store = new DynamoDbRowStore(tables);
  return verifyBills(tables, {
    get: store.get.bind(store),
    getAll: async (keys: readonly Key[]) => {
      if (keys.some(({ id }) => id.startsWith('number#'))) await betweenTables?.();
      return store.getAll(keys);
    },
    list: async (...asked: Parameters<typeof store.list>) => {
      const [, id, , part] = asked;
      if (part?.prefix === 'payment#') await besideSettlement?.(id);
      if (id === 'summary#0') await besideSums?.();
      return store.list(...asked);
    },
  });
}

describe('given others who bill while all bills are read', () => {
  it('what is wrong is named, and nothing else but that the sums move', async () => {
    const [paid, { id, number }] = [await givenFinalBill(customerID), await givenFinalBill(customerID)];
    await givenPayment(paid, 'payment', 24);
    await givenCreditNote(paid);
    const mend = await tamper('SETTLEMENTS_TABLE', { id, sort: 'settlement' }, (row) => ({
      ...row,
      customerID: 'another',
    }));
    const credited = new Map<string, FinalBill>();
    const found = await verifyWhile({
      betweenTables: async () => {
        await givenPayment(paid, 'refund', 1);
        const bill = await givenFinalBill(customerID);
        await givenPayment(bill, 'payment', 10);
        await givenCreditNote(bill);
        credited.set(bill.id, bill);
      },
      besideSettlement: async (bill) => {
        const moving = credited.get(bill);
        credited.delete(bill);
        if (moving) await givenPayment(moving, 'refund', 1);
      },
    });
    expect(found).toEqual([
      {
        at: number,
        bill: id,
        fault: 'Its attribute customerID in its settlement is not what its text says.',
      },
      { at: 'sums', fault: 'They moved while bills were read: verify again when nobody bills.' },
    ]);
    await mend();
    expect(await verifyWhile({})).toEqual([]);
  });

  it('a payment that was taken back and booked anew is not named', async () => {
    const bill = await givenFinalBill(customerID);
    const payment = await givenPayment(bill, 'payment', 6);
    let stands: 'booked' | 'taken back' | 'booked anew' = 'booked';
    const found = await verifyWhile({
      betweenTables: async () => {
        if (stands !== 'booked') return;
        const path = `/bills/${bill.id}/payments/${payment}/reverse`;
        expect((await when.post(path, { reason: 'Erreur' })).status).toBe(200);
        stands = 'taken back';
      },
      besideSums: async () => {
        if (stands !== 'taken back') return;
        await givenPayment(bill, 'payment', 6);
        stands = 'booked anew';
      },
    });
    expect({ stands, found }).toEqual({ stands: 'booked anew', found: [] });
  });
});
