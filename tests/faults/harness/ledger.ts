// What a process sees that is asked for the tables of billing by `BillingWorld`: its environment says where they lie.
import { dynamodb, paginateScan } from '@facturation/platform/dynamodb';
import { readStack, tablesOf } from '../../../layers/platform/deployment/stack.ts';
import { createTables } from '../../../localstack/tables.ts';
import { verifyAll } from '../../../operations/verify/verify-all.ts';

export interface FinalRow {
  id: string;
  series: string;
  number: string;
  issueDate: string;
}

export interface Ledger {
  finals: FinalRow[];
  /** Numbers that have a row, in no order. */
  numbers: string[];
  /** What `npm run verify` says. */
  faults: string[];
}

export async function handler(act: 'create' | 'read'): Promise<Ledger | undefined> {
  if (act === 'read') return read();
  await createTables(tablesOf(readStack(process.env.FACTURATION_STACK_FILE ?? '')));
  return undefined;
}

async function read(): Promise<Ledger> {
  const rows: Record<string, unknown>[] = [];
  const TableName = process.env.FROZEN_BILLS_TABLE;
  for await (const { Items = [] } of paginateScan({ client: dynamodb }, { TableName, ConsistentRead: true }))
    rows.push(...Items);
  const isNumber = ({ id }: Record<string, unknown>): boolean => `${id}`.startsWith('number#');
  const { faults } = await verifyAll(process.env, undefined, () => undefined);
  return {
    finals: rows
      .filter((row) => !isNumber(row))
      .map(({ id, series, number, issueDate }) => ({ id, series, number, issueDate }) as FinalRow),
    numbers: rows.filter(isNumber).map(({ id }) => `${id}`.slice('number#'.length)),
    faults: faults.map(({ at, fault }) => `${at}: ${fault}`),
  };
}
