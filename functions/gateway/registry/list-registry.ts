import { toRfc3339 } from '@facturation/platform/clock';
import { readConfig } from '@facturation/platform/config';
import { httpHandler, ok } from '@facturation/platform/http';
import { z } from 'zod';
import { gateway } from '../contract.ts';
import { CONTRACTS } from '../contracts.ts';
import { Instances, type LiveInstance } from './instances.ts';

const { REGISTRY_TABLE } = readConfig(z.object({ REGISTRY_TABLE: z.string().min(1) }));
const registry = new Instances(REGISTRY_TABLE);

export const handler = httpHandler(gateway.routes.listRegistry, async () => {
  const applications = await Promise.all(
    CONTRACTS.map(async ({ name, description }) => {
      const instances = await registry.of(name);
      const status = instances.length > 0 ? ('live' as const) : ('idle' as const);
      return { name, description, status, instances: instances.map(toResource) };
    }),
  );
  return ok({ applications });
});

const toResource = ({ id, function: name, version, started, lastSeen }: LiveInstance) => ({
  id,
  function: name,
  version,
  started: toRfc3339(started),
  lastSeen: toRfc3339(lastSeen),
});
