import type { Parameter } from './document.ts';
import { initialValues, requestOf } from './request.ts';
import type { Operation } from './services.ts';

const ROOT = 'https://api.test/prod/';

const text = { type: 'string', examples: ['7'] };
const operation = (more: Partial<Operation>): Operation => ({
  operationId: 'getBill',
  tags: [],
  summary: '',
  method: 'GET',
  path: '/bills/{id}',
  responses: {},
  ...more,
});
const parameter = (place: Parameter['in'], name: string, more: Partial<Parameter> = {}): Parameter => ({
  in: place,
  name,
  schema: text,
  ...more,
});

describe('the values before anything is typed', () => {
  test('are examples of what is required, and nothing else', () => {
    const parameters = [parameter('path', 'id', { required: true }), parameter('query', 'size')];
    expect(initialValues(operation({ parameters }), {})).toEqual({
      parameters: { 'path-id': '7' },
      body: '',
    });
  });

  test('have the example of the body', () => {
    const schema = { $ref: '#/components/schemas/New' };
    const requestBody = { content: { 'application/json': { schema } } };
    const { body } = initialValues(operation({ requestBody }), { New: { examples: [{ name: 'Abir' }] } });
    expect(JSON.parse(body)).toEqual({ name: 'Abir' });
  });
});

describe('the request of an operation', () => {
  test('keeps the prefix of the API, and what is typed is one part of its path, whatever is in it', () => {
    const parameters = [parameter('path', 'id')];
    const { url } = requestOf(ROOT, operation({ parameters }), {
      parameters: { 'path-id': 'a/b?c' },
      body: '',
    });
    expect(url).toBe('https://api.test/prod/bills/a%2Fb%3Fc');
  });

  test('has each member of a list, and leaves out what is empty', () => {
    const parameters = [
      parameter('query', 'id', { schema: { type: 'array', items: text } }),
      parameter('query', 'size'),
      parameter('query', 'sort'),
    ];
    const values = {
      parameters: { 'query-id': '1, 2,', 'query-size': '', 'query-sort': 'name,asc' },
      body: '',
    };
    const { searchParams } = new URL(requestOf(ROOT, operation({ path: '/bills', parameters }), values).url);
    expect([...searchParams]).toEqual([
      ['id', '1'],
      ['id', '2'],
      ['sort', 'name,asc'],
    ]);
  });

  test('has headers, and the body as it was typed with its type', () => {
    const request = requestOf(
      ROOT,
      operation({
        method: 'POST',
        parameters: [parameter('header', 'Idempotency-Key')],
        requestBody: { content: { 'application/json': {} } },
      }),
      { parameters: { 'header-Idempotency-Key': 'k1' }, body: '{"not": JSON' },
    );
    expect(request.headers).toEqual({ 'Idempotency-Key': 'k1', 'Content-Type': 'application/json' });
    expect(request.body).toBe('{"not": JSON');
  });

  test('without a body has none, and no type of one', () => {
    const request = requestOf(ROOT, operation({}), { parameters: {}, body: '' });
    expect(request).not.toHaveProperty('body');
    expect(request.headers).toEqual({});
  });

  test('needs a token where it needs scopes', () => {
    const nobody = { parameters: {}, body: '' };
    expect(requestOf(ROOT, operation({}), nobody).needsToken).toBe(false);
    const security = [{ accessToken: ['bills:read'] }, { apiKey: ['bills:read'] }];
    expect(requestOf(ROOT, operation({ security }), nobody).needsToken).toBe(true);
  });
});
