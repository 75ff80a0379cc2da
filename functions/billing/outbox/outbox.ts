import { readConfig } from '@facturation/platform/config';
import { z } from 'zod';
import { OutboxTable } from './outbox-table.ts';

const { OUTBOX_TABLE } = readConfig(z.object({ OUTBOX_TABLE: z.string().min(3) }));

export const outboxTable = new OutboxTable(OUTBOX_TABLE);

/** So old a row is the sweep's: younger ones the stream has just delivered, or is about to. */
export const SWEPT_AFTER_MS = 10_000;
