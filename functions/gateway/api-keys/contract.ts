import type { Route } from '@facturation/platform/contract';
import { collectionOf, pageQuery } from '@facturation/platform/hal';
import { GivenByServer, Id, IdParams, Text, TextInput, time } from '@facturation/platform/schemas';
import { z } from 'zod';

const example = { name: 'Import of orders', scopes: ['customers:read', 'bills:write'] };

const wanted = {
  name: Text(100).describe('What it is for'),
  scopes: z
    .array(z.string().regex(/^[a-z]{1,32}(:(read|write))?$/, 'A scope is like customers:read.'))
    .min(1)
    .max(20)
    .describe('What it opens, e.g. customers:read; none that its maker lacks'),
};

const given = {
  id: GivenByServer,
  createdAt: GivenByServer,
  createdBy: GivenByServer,
  lastUsedAt: GivenByServer,
  key: GivenByServer,
};

const NewApiKey = z
  .strictObject({ ...given, ...wanted, name: TextInput(100).describe('What it is for') })
  .meta({ id: 'NewApiKey', examples: [example] });

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
    createdAt: time('When it was made'),
    createdBy: z.string().describe('Principal who made it'),
    lastUsedAt: time('When it was used last, to the minute; absent before').optional(),
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
  .object({ revoked: z.array(ApiKey).describe('The key, then those that it made') })
  .meta({ id: 'RevokedApiKeys', examples: [{ revoked: [made] }] });

/** Keys of machines that cannot ask a provider for tokens. */
export const apiKeyRoutes = {
  listApiKeys: {
    method: 'GET',
    path: '/api-keys',
    scopes: ['admin'],
    summary: 'API keys, in no order; never the keys themselves',
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
    summary: 'Make the API key of a machine; it is shown only this once',
    description:
      'Only a hash of the key is stored, so nobody can read it later. If it is lost, revoke it and make another.',
    body: NewApiKey,
    answers: { 201: { description: 'The key', schema: CreatedApiKey } },
  },
  getApiKey: {
    method: 'GET',
    path: '/api-keys/{id}',
    scopes: ['admin'],
    summary: 'What is known of one API key',
    params: IdParams,
    answers: { 200: { description: 'All but the key itself', schema: ApiKey } },
  },
  revokeApiKey: {
    method: 'DELETE',
    path: '/api-keys/{id}',
    scopes: ['admin'],
    summary: 'Revoke an API key for ever, with every key that it made',
    description:
      'Keys that such a key made are revoked, too. The authorizer refuses them at once; where API Gateway caches its answers, they work for up to 300 s more, but can make no other key.',
    params: IdParams,
    answers: { 200: { description: 'What was in force and is revoked now', schema: RevokedApiKeys } },
  },
} as const satisfies Record<string, Route>;
