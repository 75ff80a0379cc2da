import type { Schemas } from './document.ts';
import { mentions } from './mentions.ts';
import { matching, type Operation, type Service } from './services.ts';

const schemas: Schemas = {
  Bill: {
    type: 'object',
    properties: {
      lines: { type: 'array', items: { properties: { unitPrice: { description: 'In euros' } } } },
    },
  },
};

const operation = (operationId: string, parts: Partial<Operation>): Operation => ({
  operationId,
  method: 'GET',
  path: '/',
  tags: [],
  summary: '',
  responses: {},
  ...parts,
});

const body = { content: { 'application/json': { schema: { $ref: '#/components/schemas/Bill' } } } };
const services: Service[] = [
  {
    name: 'BILLING-SERVICE',
    description: '',
    operations: [
      operation('createBill', { requestBody: body, security: [{ accessToken: ['bills:write'] }] }),
      operation('getBill', { responses: { 200: { description: 'The bill', ...body } } }),
      operation('listBills', {
        responses: {
          400: {
            description: '',
            content: { 'application/problem+json': { examples: { 'malformed-cursor': { value: {} } } } },
          },
        },
      }),
    ],
  },
];

const text = mentions(schemas);
const namesIn = (query: string) =>
  matching(services, query, text).flatMap(({ operations }) =>
    operations.map(({ operationId }) => operationId),
  );

test.each([
  ['lines[].unitPrice', ['createBill', 'getBill']],
  ['in EUROS', ['createBill', 'getBill']],
  ['malformed-cursor', ['listBills']],
  ['bills:write', ['createBill']],
  ['unitprice bills:write', ['createBill']],
  ['nowhere', []],
])('%j is mentioned by %j', (query, names) => {
  expect(namesIn(query)).toEqual(names);
});
