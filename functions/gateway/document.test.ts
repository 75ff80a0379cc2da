import { createConfig, lintFromString } from '@redocly/openapi-core';
import { document } from './document.ts';

const RULES = {
  'no-invalid-media-type-examples': 'error',
  'no-invalid-schema-examples': 'error',
  'operation-description': 'error',
  'parameter-description': 'error',
  'tag-description': 'error',
} as const;

interface Schema {
  $ref?: string;
  description?: string;
  properties?: Record<string, Schema>;
}

const schemas = Object.entries(document.components?.schemas ?? {}) as [string, Schema][];
const operations = Object.values(document.paths ?? {}).flatMap((path) => Object.values(path));

describe('given the served OpenAPI document', () => {
  it('a linter finds nothing: what has to be described is, and examples are what their schemas say', async () => {
    const config = await createConfig({ extends: ['recommended'], rules: RULES });
    const source = JSON.stringify({ ...document, servers: [{ url: '/' }] });
    const found = await lintFromString({ source, config });
    expect(found.map(({ ruleId, message, location }) => [ruleId, message, location[0]?.pointer])).toEqual([]);
  });

  it('every field of every schema says what it is', () => {
    const silent = schemas.flatMap(([name, { properties = {} }]) =>
      Object.entries(properties)
        .filter(([, { description, $ref }]) => !description && !$ref)
        .map(([field]) => `${name}.${field}`),
    );
    expect(silent).toEqual([]);
  });

  it('every JSON body has an example, in its schema or beside it', () => {
    const withExample = new Set(schemas.filter(([, schema]) => 'examples' in schema).map(([name]) => name));
    const bodies = operations.flatMap(({ operationId, requestBody, responses }) =>
      [requestBody, ...Object.values<{ content?: object }>(responses)]
        .flatMap((part) => Object.entries<{ schema: Schema; examples?: object }>(part?.content ?? {}))
        .filter(([type]) => type.endsWith('json') && type !== 'application/problem+json')
        .map(([, { schema }]) => ({ operationId, schema })),
    );
    const bare = bodies.filter(
      ({ schema }) => !('examples' in schema || withExample.has(schema.$ref?.split('/').at(-1) ?? '')),
    );
    expect(bodies.length).toBeGreaterThan(20);
    expect(bare.map(({ operationId }) => operationId)).toEqual([]);
  });

  it('an event of a stream is described as what its reader gets, and so is the JSON in it', () => {
    const content = document.paths?.['/analytics']?.get?.responses?.['200'];
    expect(content).toMatchObject({
      content: {
        'text/event-stream': {
          schema: {
            type: 'object',
            required: ['id', 'data'],
            properties: {
              id: { type: 'string' },
              retry: { type: 'integer' },
              data: {
                type: 'string',
                contentMediaType: 'application/json',
                contentSchema: {
                  properties: {
                    counts: { additionalProperties: { type: 'integer' } },
                    windows: { items: { $ref: '#/components/schemas/Window' } },
                  },
                },
              },
            },
          },
        },
      },
    });
  });

  it('what a POST made can be followed to its record', () => {
    const links = document.paths?.['/bills']?.post?.responses?.['201'];
    expect(links).toMatchObject({
      links: {
        getBill: { operationId: 'getBill', parameters: { id: '$response.body#/id' } },
        getFullBill: { operationId: 'getFullBill' },
      },
    });
  });
});
