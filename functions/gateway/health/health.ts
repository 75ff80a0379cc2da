import { readConfig } from '@facturation/platform/config';
import { httpHandler, ok } from '@facturation/platform/http';
import { z } from 'zod';
import { gateway } from '../contract.ts';
import { askBrokers, databaseAnswers } from './dependencies.ts';

const { REGISTRY_TABLE, KAFKA_BROKERS, TOPIC, FACTURES_GROUP, ANALYTICS_GROUP } = readConfig(
  z.object({
    REGISTRY_TABLE: z.string().min(1),
    KAFKA_BROKERS: z.string().min(1),
    TOPIC: z.string().min(1),
    FACTURES_GROUP: z.string().min(1),
    ANALYTICS_GROUP: z.string().min(1),
  }),
);

export const handler = httpHandler(gateway.routes.getHealth, async () => {
  const [database, standstills] = await Promise.all([
    databaseAnswers(REGISTRY_TABLE),
    askBrokers(KAFKA_BROKERS, TOPIC, [FACTURES_GROUP, ANALYTICS_GROUP]),
  ]);
  const moves = standstills?.length === 0;
  const status = database ? (moves ? 'UP' : 'DEGRADED') : 'DOWN';
  const dependencies = { database: said(database), brokers: said(standstills !== undefined) };
  return { ...ok({ status, dependencies, standstills: standstills ?? [] }), status: database ? 200 : 503 };
});

const said = (answers: boolean) => (answers ? 'UP' : 'DOWN');
