import { defineService } from '@facturation/platform/contract';
import { time } from '@facturation/platform/schemas';
import { z } from 'zod';
import { apiKeyRoutes } from './api-keys/contract.ts';
import { ASSET_TYPES } from './asset-types.ts';

const dependency = (what: string) => z.enum(['UP', 'DOWN']).describe(`Whether ${what} answers`);

const aStandstill = {
  topic: 'FACTURATION',
  partition: 2,
  offset: 4711,
  group: 'facturation-local-factures',
  since: '2026-03-01T09:30:00.000Z',
  reason: 'the broker finds its log damaged',
};

const Standstill = z
  .object({
    topic: z.string().describe('Name of the topic'),
    partition: z.int().describe('Partition of the topic'),
    offset: z.int().describe('Offset of the first record that was not applied'),
    group: z.string().describe('The consumer group that does not move'),
    since: time('When the partition stopped'),
    reason: z.string().describe('Why it stopped, as the event source reports it'),
  })
  .meta({ id: 'Standstill', examples: [aStandstill] });

const SystemHealth = z
  .object({
    status: z
      .enum(['UP', 'DEGRADED', 'DOWN'])
      .describe(
        'DEGRADED: records can be read and changed, but the brokers do not answer, or a partition does not move',
      ),
    dependencies: z
      .object({ database: dependency('DynamoDB'), brokers: dependency('Kafka') })
      .describe('What the services depend on'),
    standstills: z
      .array(Standstill)
      .describe('Partitions that have not moved for 30 s although they hold more records'),
  })
  .meta({
    id: 'SystemHealth',
    examples: [{ status: 'UP', dependencies: { database: 'UP', brokers: 'UP' }, standstills: [] }],
  });

const instance = {
  id: '01980a3c-5f00-7000-8000-000000000000',
  function: 'facturation-prod-listCustomers',
  version: '0.1.0',
  started: '2026-03-01T09:30:00.000Z',
  lastSeen: '2026-03-01T09:41:00.000Z',
};

const RegisteredInstance = z
  .object({
    id: z.string().describe('Id of the execution environment'),
    function: z.string().describe('The Lambda function it runs'),
    version: z.string().describe('Version of the system'),
    started: time('When it handled its first event'),
    lastSeen: time('When it last renewed its registration, to the minute'),
  })
  .meta({ id: 'RegisteredInstance', examples: [instance] });

const customersService = {
  name: 'CUSTOMERS-SERVICE',
  description: 'Customers: who factures and bills are for',
  status: 'live',
  instances: [instance],
};

const RegisteredApplication = z
  .object({
    name: z.string().describe('Name of the service'),
    description: z.string().describe('What the service is for'),
    status: z.enum(['live', 'idle']).describe('idle: no environment serves it; the next request starts one'),
    instances: z.array(RegisteredInstance).max(100).describe('The most recently started first'),
  })
  .meta({ id: 'RegisteredApplication', examples: [customersService] });

const Registry = z
  .object({ applications: z.array(RegisteredApplication).describe('Every service of this contract') })
  .meta({ id: 'Registry', examples: [{ applications: [customersService] }] });

const AssetParams = z.strictObject({
  name: z
    .string()
    .regex(/^[\w.-]{1,128}$/, 'A name is 1 to 128 letters, digits, _, . or -.')
    .meta({ description: 'Name of the file, as the page names it', examples: ['icon-CsNEDcBt.svg'] }),
});

const html = { contentType: 'text/html; charset=utf-8', schema: z.string() };

export const gateway = defineService({
  name: 'GATEWAY-SERVICE',
  description:
    'The front door: the page, the contract of all services, their instances and health, their names',
  routes: {
    getPage: {
      method: 'GET',
      path: '/',
      scopes: 'public',
      summary: 'The live page',
      entityTag: 'optional',
      answers: {
        200: { description: 'The page', ...html },
        307: { description: 'The page is at `Location`, the same address with a slash at its end' },
      },
    },
    getDocs: {
      method: 'GET',
      path: '/docs',
      scopes: 'public',
      summary: 'This contract as a page to browse',
      entityTag: 'optional',
      answers: { 200: { description: 'The page', ...html } },
    },
    getAsset: {
      method: 'GET',
      path: '/assets/{name}',
      scopes: 'public',
      summary: 'A script, a style or a picture of a page',
      description:
        'Its name changes with its content, so it may be kept for a year. Compressed by brotli where the client accepts it.',
      params: AssetParams,
      entityTag: 'optional',
      answers: { 200: { description: 'The file', files: Object.values(ASSET_TYPES) } },
    },
    getOpenApi: {
      method: 'GET',
      path: '/openapi.json',
      scopes: 'public',
      summary: 'The contract of all services',
      entityTag: 'weak',
      answers: {
        200: {
          description: 'OpenAPI 3.1',
          schema: z
            .looseObject({ openapi: z.string().describe('Version of OpenAPI') })
            .meta({ examples: [{ openapi: '3.1.0' }] }),
        },
      },
    },
    getHealth: {
      method: 'GET',
      path: '/health',
      scopes: 'public',
      summary: 'Health of the system, by dependency',
      answers: {
        200: { description: 'Requests are served', schema: SystemHealth },
        503: { description: 'The database does not answer, so nothing works', schema: SystemHealth },
      },
    },
    listRegistry: {
      method: 'GET',
      path: '/registry',
      scopes: ['analytics:read'],
      summary: 'Every service with its live instances',
      answers: { 200: { description: 'All services', schema: Registry } },
    },
    ...apiKeyRoutes,
  },
});
