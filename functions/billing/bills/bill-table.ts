import { readConfig } from '@facturation/platform/config';
import { z } from 'zod';
import { DraftTable } from './draft-table.ts';

const { BILLS_TABLE } = readConfig(z.object({ BILLS_TABLE: z.string().min(3) }));

/** The table of bills. */
export const billTable = new DraftTable(BILLS_TABLE);
