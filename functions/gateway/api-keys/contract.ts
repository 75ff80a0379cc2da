import type { Route } from '@facturation/platform/contract';
import { collectionOf, pageQuery } from '@facturation/platform/hal';
import { Id, IdParams, time } from '@facturation/platform/schemas';
import { z } from 'zod';
import { example, NewApiKey, wanted } from './fields.ts';

const made = {
  id: '01980a3c-5f00-7000-8000-000000000000',
  ...example,
  createdAt: '2026-03-01T09:30:00.000Z',
  createdBy: 'user:abir',
};

const ApiKey = z
  .object({
    id: Id,
    ...wanted,
    createdAt: time('When it was created'),
    createdBy: z.string().describe('Principal who created it'),
    lastUsedAt: time('When it was last used, to the minute; absent before its first use').optional(),
  })
  .meta({ id: 'ApiKey', examples: [{ ...made, lastUsedAt: '2026-03-01T09:41:00.000Z' }] });

const CreatedApiKey = ApiKey.extend({
  key: z
    .string()
    .optional()
    .describe(
      'The key itself, shown only this once; absent when the request is repeated under its Idempotency-Key',
    ),
}).meta({ id: 'CreatedApiKey', examples: [{ ...made, key: 'fk_<id>_<secret>' }] });

const RevokedApiKeys = z
  .object({ revoked: z.array(ApiKey).describe('The key, then the keys created with it') })
  .meta({ id: 'RevokedApiKeys', examples: [{ revoked: [made] }] });

/** API keys, for machines that cannot get tokens from a provider. */
export const apiKeyRoutes = {
  listApiKeys: {
    method: 'GET',
    path: '/api-keys',
    scopes: ['admin'],
    summary: 'API keys in no particular order, without their secrets',
    description: 'A page may hold fewer keys than asked for, since revoked ones are left out.',
    query: z.strictObject(pageQuery),
    answers: {
      200: {
        description: 'One page',
        schema: collectionOf('apiKeys', ApiKey),
        contentType: 'application/hal+json',
      },
    },
  },
  createApiKey: {
    method: 'POST',
    path: '/api-keys',
    scopes: ['admin'],
    summary: 'Create an API key for a machine; it is shown only this once',
    description:
      'Only a hash of the key is stored, so nobody can read it later. If it is lost, revoke it and create another.',
    body: NewApiKey,
    answers: { 201: { description: 'The key', schema: CreatedApiKey } },
  },
  getApiKey: {
    method: 'GET',
    path: '/api-keys/{id}',
    scopes: ['admin'],
    summary: 'One API key, without its secret',
    params: IdParams,
    answers: { 200: { description: 'The key without its secret', schema: ApiKey } },
  },
  revokeApiKey: {
    method: 'DELETE',
    path: '/api-keys/{id}',
    scopes: ['admin'],
    summary: 'Revoke an API key for ever, with every key created with it',
    description:
      'Keys that those have created are revoked too. The authorizer refuses them at once. Where API Gateway caches its answers, they work for up to 300 s more, but cannot create another key.',
    params: IdParams,
    answers: { 200: { description: 'The keys that this request has revoked', schema: RevokedApiKeys } },
  },
} as const satisfies Record<string, Route>;
