import type { ApiDocument, PathOperation } from './document.ts';
import { countOf, matching, scopesOf, servicesOf } from './services.ts';

const operation = (operationId: string, tag: string, summary: string): PathOperation => ({
  operationId,
  tags: [tag],
  summary,
  responses: {},
});

const document: ApiDocument = {
  openapi: '3.1.0',
  info: { title: 'API', version: '1' },
  tags: [{ name: 'BILLING-SERVICE', description: 'Bills' }, { name: 'CUSTOMERS-SERVICE' }],
  paths: {
    '/customers/{id}': { get: operation('getCustomer', 'CUSTOMERS-SERVICE', 'One customer') },
    '/bills': {
      get: operation('listBills', 'BILLING-SERVICE', 'Bills, by id'),
      post: operation('createBill', 'BILLING-SERVICE', 'Make a bill'),
    },
  },
  components: { schemas: {}, securitySchemes: {} },
};
const services = servicesOf(document);

const namesIn = (query: string): string[] =>
  matching(services, query).flatMap(({ operations }) => operations.map(({ operationId }) => operationId));

test('services stand in the order of the tags, each with its operations', () => {
  expect(services.map(({ name, operations }) => [name, operations.map(({ method }) => method)])).toEqual([
    ['BILLING-SERVICE', ['GET', 'POST']],
    ['CUSTOMERS-SERVICE', ['GET']],
  ]);
  expect(countOf(services)).toBe(3);
});

describe('a filter', () => {
  test.each([
    ['', ['listBills', 'createBill', 'getCustomer']],
    ['  ', ['listBills', 'createBill', 'getCustomer']],
    ['/bills', ['listBills', 'createBill']],
    ['post BILL', ['createBill']],
    ['one customer', ['getCustomer']],
    ['getcust', ['getCustomer']],
    ['billing get', ['listBills']],
    ['nowhere', []],
  ])('%j keeps %j', (query, names) => {
    expect(namesIn(query)).toEqual(names);
  });

  test('leaves out services of which nothing is kept', () => {
    expect(matching(services, 'customer').map(({ name }) => name)).toEqual(['CUSTOMERS-SERVICE']);
  });
});

test('scopes are those of either scheme, and none where everybody may call', () => {
  const [{ operations: [bills] = [] } = {}] = services;
  if (!bills) throw new Error('There is no operation.');
  const security = [{ accessToken: ['bills:read'] }, { apiKey: ['bills:read'] }];
  expect(scopesOf({ ...bills, security })).toEqual(['bills:read']);
  expect(scopesOf(bills)).toEqual([]);
});
