import { readConfig } from '@facturation/platform/config';
import { httpHandler, ok } from '@facturation/platform/http';
import { z } from 'zod';
import { gateway } from './contract.ts';
import { healthOf } from './service-health.ts';

const { SERVICES_URL } = readConfig(z.object({ SERVICES_URL: z.url() }));
const askAll = healthOf(SERVICES_URL);

export const handler = httpHandler(gateway.routes.getHealth, async ({ request }) => {
  const services = await askAll(request);
  const up = Object.values(services).every((status) => status === 'UP');
  return { ...ok({ status: up ? 'UP' : 'DOWN', services }), status: up ? 200 : 503 };
});
