import { readConfig } from '@facturation/platform/config';
import { z } from 'zod';
import { DynamoDbRowStore } from './dynamodb-row-store.ts';
import type { TableName } from './row-store.ts';

/** The variables of the environment that name the tables. */
const VARIABLES = Object.entries({
  drafts: 'BILLS_TABLE',
  frozen: 'FROZEN_BILLS_TABLE',
  settlements: 'SETTLEMENTS_TABLE',
  numbering: 'NUMBERING_TABLE',
  outbox: 'OUTBOX_TABLE',
  audit: 'AUDIT_TABLE',
  seller: 'SELLER_TABLE',
} satisfies Record<TableName, string>) as [TableName, string][];

const name = z.string().min(3);

/**
 * The rows in those tables that a function names in its environment.
 * @param needed those that it names in any case @throws {Error} for one of them that it does not
 */
export function namedTables(...needed: readonly TableName[]): DynamoDbRowStore {
  const shape = VARIABLES.map(([table, variable]): [string, z.ZodType<string | undefined>] => [
    variable,
    needed.includes(table) ? name : name.optional(),
  ]);
  const config = readConfig(z.object(Object.fromEntries(shape)));
  const named = VARIABLES.flatMap(([table, variable]) => {
    const found = config[variable];
    return found ? [[table, found]] : [];
  });
  return new DynamoDbRowStore(Object.fromEntries(named));
}
