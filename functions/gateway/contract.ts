import { defineService } from '@facturation/platform/contract';
import { z } from 'zod';

const Status = z.enum(['UP', 'DOWN']).describe('Whether it answers');

const SystemHealth = z
  .object({ status: Status, services: z.record(z.string(), Status).describe('By name of the service') })
  .meta({
    id: 'SystemHealth',
    examples: [{ status: 'UP', services: { 'CUSTOMERS-SERVICE': 'UP', 'BILLING-SERVICE': 'UP' } }],
  });

const html = { contentType: 'text/html; charset=utf-8', schema: z.string() };

export const gateway = defineService({
  name: 'GATEWAY-SERVICE',
  description: 'The front door: the page, the contract of all services, their health, their names',
  routes: {
    getPage: {
      method: 'GET',
      path: '/',
      scopes: 'public',
      summary: 'The live page',
      entityTag: 'optional',
      answers: { 200: { description: 'The page', ...html } },
    },
    getDocs: {
      method: 'GET',
      path: '/docs',
      scopes: 'public',
      summary: 'This contract as a page to browse',
      entityTag: 'optional',
      answers: { 200: { description: 'The page', ...html } },
    },
    getOpenApi: {
      method: 'GET',
      path: '/openapi.json',
      scopes: 'public',
      summary: 'The contract of all services',
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
      summary: 'Whether every service answers',
      answers: {
        200: { description: 'All do', schema: SystemHealth },
        503: { description: 'Some do not', schema: SystemHealth },
      },
    },
  },
});
