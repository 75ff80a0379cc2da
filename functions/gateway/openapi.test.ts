import { openApiOf } from '@facturation/platform/openapi';
import { securitySchemesOf } from '@facturation/platform/openapi-security';
import { CONTRACTS } from './contracts.ts';

const document = openApiOf(CONTRACTS, { title: 'T', version: '1', description: 'D' });

describe('given the OpenAPI document of all services', () => {
  it('every operation is named once and answers errors as problem+json', () => {
    const operations = Object.values(document.paths ?? {}).flatMap((path) => Object.values(path));
    const ids = operations.map(({ operationId }) => operationId);
    const declared = CONTRACTS.flatMap(({ routes }) => Object.keys(routes));
    expect(ids.toSorted()).toEqual(declared.toSorted());
    expect(new Set(ids).size).toBe(ids.length);
    for (const { responses } of operations)
      expect(responses.default.content).toHaveProperty(['application/problem+json']);
  });

  it('each operation names the scopes it takes, by token or by key; public ones take nothing', () => {
    const { listCustomers, createBill, getHealth } = Object.fromEntries(
      Object.values(document.paths ?? {})
        .flatMap((path) => Object.values(path))
        .map(({ operationId, security }) => [operationId, security]),
    );
    const needs = (...scopes: string[]) => [{ accessToken: scopes }, { apiKey: scopes }];
    expect(listCustomers).toEqual(needs('customers:read'));
    expect(createBill).toEqual(needs('bills:write', 'customers:read', 'products:read'));
    expect(getHealth).toEqual([]);
    expect(document.components?.securitySchemes).toMatchObject({
      accessToken: { type: 'http', scheme: 'bearer' },
      apiKey: { type: 'http', scheme: 'bearer' },
    });
  });

  it('a stage that has a provider of tokens says which', () => {
    const { accessToken } = securitySchemesOf('https://provider.example');
    expect(accessToken.description).toContain('https://provider.example');
  });

  it('amounts are numbers of euros, in requests and in answers', () => {
    const wire = { properties: { price: { type: 'number', minimum: 0 } } };
    expect(document.components?.schemas).toMatchObject({ NewProduct: wire, Product: wire });
  });

  it('a batch parameter may be repeated', () => {
    const parameters = document.paths?.['/products']?.get?.parameters;
    expect(parameters).toContainEqual(
      expect.objectContaining({
        name: 'id',
        in: 'query',
        schema: expect.objectContaining({ type: 'array' }),
      }),
    );
  });

  it('a record is changed under If-Match and read under If-None-Match', () => {
    const { get, patch } = document.paths?.['/customers/{id}'] ?? {};
    expect(get?.responses).toMatchObject({ 200: { headers: { ETag: {} } }, 304: { headers: { ETag: {} } } });
    expect(get?.parameters).toContainEqual(expect.objectContaining({ in: 'header', name: 'If-None-Match' }));
    expect(patch?.responses).toHaveProperty('412');
    expect(patch?.parameters).toContainEqual(expect.objectContaining({ in: 'header', name: 'If-Match' }));
  });

  it('a POST takes an Idempotency-Key, and no other method does', () => {
    const operations = Object.values(document.paths ?? {}).flatMap((path) => Object.entries(path));
    const taking = operations.filter(([, { parameters = [] }]) =>
      parameters.some(({ name }: { name: string }) => name === 'Idempotency-Key'),
    );
    expect(taking.map(([, { operationId }]) => operationId).toSorted()).toEqual(
      operations.flatMap(([method, { operationId }]) => (method === 'post' ? operationId : [])).toSorted(),
    );
    for (const [, { responses }] of taking) expect(responses).toHaveProperty('409');
  });
});
