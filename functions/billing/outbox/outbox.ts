import { readConfig } from '@facturation/platform/config';
import { EventProducer } from '@facturation/platform/event-producer';
import { z } from 'zod';
import { stockFunction } from '../stock/stock-function.ts';
import type { Consumer } from './consumer.ts';
import { movingGoods } from './move-goods.ts';
import { OutboxTable } from './outbox-table.ts';
import { publishing } from './publish.ts';

const config = readConfig(
  z.object({
    OUTBOX_TABLE: z.string().min(3),
    FROZEN_BILLS_TABLE: z.string().min(3),
    PARTITIONS: z.coerce.number().int().positive(),
    KAFKA_BROKERS: z.string().min(1),
    TOPIC: z.string().min(1),
  }),
);

/** Those who act on bills that became final. */
export const CONSUMERS: readonly Consumer[] = [
  publishing(new EventProducer(config.KAFKA_BROKERS, 'facturation-outbox'), config.TOPIC),
  movingGoods(stockFunction),
];

export const outboxTable = new OutboxTable(config.OUTBOX_TABLE);

/** What rows of before are adopted with. */
export const formerTables = {
  outbox: config.OUTBOX_TABLE,
  frozen: config.FROZEN_BILLS_TABLE,
  partitions: config.PARTITIONS,
};

/** So old a row is the sweep's: younger ones the stream has just delivered, or is about to. */
export const SWEPT_AFTER_MS = 10_000;
