import { factureIdOf, type SourceRecord } from '../../functions/facturation/contract.ts';

/** A final bill as its answer has it, as far as it matters on the topic. */
export interface AnsweredBill {
  id: string;
  kind: 'invoice' | 'creditNote';
  number: string;
  hash: string;
  customerID: string;
  finalizedAt: string;
  issueDate: string;
  totals: { gross: number };
}

const signed = ({ kind, totals }: AnsweredBill): number =>
  kind === 'creditNote' ? -totals.gross : totals.gross;

/** The message by which the topic tells of a bill, as a producer sends it. */
export const messageOf = (bill: AnsweredBill, nomClient: string, over: object = {}) => ({
  key: bill.customerID,
  value: JSON.stringify({
    id: factureIdOf(bill.id),
    number: bill.number,
    hash: bill.hash,
    nomClient,
    montant: signed(bill),
    date: bill.finalizedAt,
    customerID: bill.customerID,
    kind: bill.kind,
    ...over,
  }),
  timestamp: String(Date.parse(bill.finalizedAt)),
});

/** The same as the event source delivers it. */
export function recordOf(
  message: { key: string; value: string; timestamp: string },
  partition: number,
  offset: number,
): SourceRecord {
  const base64 = (text: string) => Buffer.from(text).toString('base64');
  return {
    topic: 'FACTURATION',
    partition,
    offset,
    timestamp: Number(message.timestamp),
    key: base64(message.key),
    value: base64(message.value),
  };
}
