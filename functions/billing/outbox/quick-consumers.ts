import { readConfig } from '@facturation/platform/config';
import { EventProducer } from '@facturation/platform/event-producer';
import { z } from 'zod';
import { stockFunction } from '../stock/stock-function.ts';
import type { Consumer } from './consumer.ts';
import { movingGoods } from './move-goods.ts';
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

/** Those who are done with a bill in a moment. */
export const QUICK_CONSUMERS: readonly Consumer[] = [
  publishing(new EventProducer(config.KAFKA_BROKERS, 'facturation-outbox'), config.TOPIC),
  movingGoods(stockFunction),
];

/** What rows of before are adopted with. */
export const formerTables = {
  outbox: config.OUTBOX_TABLE,
  frozen: config.FROZEN_BILLS_TABLE,
  partitions: config.PARTITIONS,
};
