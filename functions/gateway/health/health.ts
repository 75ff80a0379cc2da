import { readConfig } from '@facturation/platform/config';
import { httpHandler, ok } from '@facturation/platform/http';
import { z } from 'zod';
import { gateway } from '../contract.ts';
import { brokersAnswer, databaseAnswers } from './dependencies.ts';

const { REGISTRY_TABLE, KAFKA_BROKERS } = readConfig(
  z.object({ REGISTRY_TABLE: z.string().min(1), KAFKA_BROKERS: z.string().min(1) }),
);

export const handler = httpHandler(gateway.routes.getHealth, async () => {
  const [database, brokers] = await Promise.all([
    databaseAnswers(REGISTRY_TABLE),
    brokersAnswer(KAFKA_BROKERS),
  ]);
  const status = database ? (brokers ? 'UP' : 'DEGRADED') : 'DOWN';
  const dependencies = { database: said(database), brokers: said(brokers) };
  return { ...ok({ status, dependencies }), status: database ? 200 : 503 };
});

const said = (answers: boolean) => (answers ? 'UP' : 'DOWN');
