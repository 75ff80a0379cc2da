// What a process sees that is asked for the tables of billing by `BillingWorld`: its environment says where they lie.
import { dynamodb, paginateScan } from '@facturation/platform/dynamodb';
import { PAYMENTS } from '../../../functions/billing/payments/payment.ts';
import { readStack, tablesOf } from '../../../layers/platform/deployment/stack.ts';
import { createTables } from '../../../localstack/tables.ts';
import { verifyAll } from '../../../operations/verify/verify-all.ts';
import { verifyTrail } from '../../../operations/verify/verify-trail.ts';

export interface FinalRow {
  id: string;
  series: string;
  number: string;
  issueDate: string;
  /** In the chain of its series. */
  hash: string;
  /** Frozen, as a text. */
  text: string;
}

/** A row of the outbox. */
export interface OutboxRow {
  bill: string;
  waiting: string[];
}

export interface Ledger {
  finals: FinalRow[];
  /** Numbers that have a row, in no order. */
  numbers: string[];
  payments: { bill: string; id: string }[];
  outbox: OutboxRow[];
  /** Pieces that are free, by product. */
  free: Record<string, number>;
  /** What `npm run verify` says. */
  faults: string[];
}

export async function handler(act: 'create' | 'read'): Promise<Ledger | undefined> {
  if (act === 'read') return read();
  await createTables(tablesOf(readStack(process.env.FACTURATION_STACK_FILE ?? '')));
  return undefined;
}

type Row = Record<string, unknown>;

async function read(): Promise<Ledger> {
  const rows = await rowsOf(process.env.FROZEN_BILLS_TABLE);
  const beside = await rowsOf(process.env.SETTLEMENTS_TABLE);
  const outbox = await rowsOf(process.env.OUTBOX_TABLE);
  const stock = await rowsOf(process.env.STOCK_TABLE);
  const isNumber = ({ id }: Row): boolean => `${id}`.startsWith('number#');
  const { faults } = await verifyAll(process.env, undefined, () => undefined);
  const trail = await verifyTrail(process.env);
  return {
    finals: rows
      .filter((row) => !isNumber(row))
      .map(
        ({ id, series, number, issueDate, hash, text }) =>
          ({ id, series, number, issueDate, hash, text }) as FinalRow,
      ),
    numbers: rows.filter(isNumber).map(({ id }) => `${id}`.slice('number#'.length)),
    payments: beside
      .filter(({ sort }) => `${sort}`.startsWith(PAYMENTS))
      .map(({ id, sort }) => ({ bill: `${id}`, id: `${sort}`.slice(PAYMENTS.length) })),
    free: Object.fromEntries(
      stock
        .filter(({ sort }) => sort === 'free')
        .map(({ id, free }) => [`${id}`.replace('products/', ''), Number(free)]),
    ),
    outbox: outbox
      .filter(({ id }) => `${id}`.startsWith('bills/'))
      .map(({ id, waiting = [] }) => ({
        bill: `${id}`.slice('bills/'.length),
        waiting: waiting as string[],
      })),
    faults: [...faults, ...trail.faults].map(({ at, fault }) => `${at}: ${fault}`),
  };
}

async function rowsOf(TableName: string | undefined): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const { Items = [] } of paginateScan({ client: dynamodb }, { TableName, ConsistentRead: true }))
    rows.push(...Items);
  return rows;
}
