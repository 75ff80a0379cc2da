import * as when from './when.ts';

export type FinalBill = Record<'id' | 'number' | 'issueDate', string>;

/** Of 24.00 €. */
export async function givenFinalBill(customerID: string): Promise<FinalBill> {
  const productItems = [{ name: 'Câble', price: 10, quantity: 2 }];
  const { body } = await when.post('/bills', { customerID, productItems });
  return (await when.post(`/bills/${body.id}/finalize`, {})).body;
}

/** A final bill as whoever asks for its documents knows it. */
export interface IssuedBill {
  bill: string;
  number: string;
  hash: string;
  text: string;
}

export async function givenIssuedBill(customerID: string): Promise<IssuedBill> {
  const { id: bill, number } = await givenFinalBill(customerID);
  const { getItem } = await import('@facturation/platform/get-item');
  const row = await getItem(`${process.env.FROZEN_BILLS_TABLE}`, { id: bill });
  return { bill, number, hash: `${row?.hash}`, text: `${row?.text}` };
}

/** Its id. */
export async function givenPayment(
  { id, issueDate }: FinalBill,
  kind: string,
  amount: number,
): Promise<string> {
  const wanted = {
    kind,
    amount,
    date: issueDate,
    ...(kind === 'writeOff' ? { reason: 'Écart' } : { method: 'transfer' }),
  };
  const { status, body } = await when.post(`/bills/${id}/payments`, wanted);
  expect({ kind, status }).toEqual({ kind, status: 201 });
  return body.id;
}

/** Takes a bill back whole. */
export async function givenCreditNote({ id }: FinalBill): Promise<FinalBill> {
  const { body } = await when.post(`/bills/${id}/credit-notes`, { reason: 'Retour' });
  return (await when.post(`/bills/${body.id}/finalize`, {})).body;
}
