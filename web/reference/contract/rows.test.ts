import type { Schemas } from './document.ts';
import { type Row, rowOfParameter, rowsOf } from './rows.ts';

const schemas: Schemas = {
  Product: {
    type: 'object',
    properties: { id: { type: 'string' }, price: { type: 'number', minimum: 0 } },
    required: ['id'],
  },
  Folder: {
    type: 'object',
    properties: { inner: { type: 'array', items: { $ref: '#/components/schemas/Folder' } } },
  },
};
const Product = { $ref: '#/components/schemas/Product' };

const named = (rows: readonly Row[]): string[] => rows.map(({ parent, names }) => parent + names.join(', '));

describe('the rows of a body', () => {
  test('name each field, with its type, what it must keep to, and whether it has to be there', () => {
    const body = {
      type: 'object',
      properties: { name: { type: 'string', maxLength: 5 } },
      required: ['name'],
    };
    expect(rowsOf(body, {})).toEqual([
      {
        parent: '',
        names: ['name'],
        type: 'string',
        required: true,
        description: '',
        limits: ['up to 5 characters'],
        values: [],
      },
    ]);
  });

  test('lead through lists and named schemas to what lies within', () => {
    const body = { type: 'object', properties: { lines: { type: 'array', items: Product } } };
    expect(named(rowsOf(body, schemas))).toEqual(['lines', 'lines[].id', 'lines[].price']);
    expect(rowsOf(body, schemas)[0]?.type).toBe('list of Product');
  });

  test('lead through a body that is a list itself', () => {
    expect(named(rowsOf({ type: 'array', items: Product }, schemas))).toEqual(['[].id', '[].price']);
  });

  test('lead through alternatives, and through JSON in a string', () => {
    const inText = { type: 'string', contentSchema: { type: 'object', properties: { at: {} } } };
    const body = { properties: { product: { anyOf: [Product, { type: 'null' }] }, data: inText } };
    expect(named(rowsOf(body, schemas))).toEqual([
      'product',
      'product.id',
      'product.price',
      'data',
      'data.at',
    ]);
    expect(rowsOf(body, schemas)[0]?.type).toBe('Product or null');
  });

  test('name a map by any key', () => {
    const counts = { type: 'object', additionalProperties: { type: 'integer' } };
    expect(named(rowsOf({ properties: { counts } }, {}))).toEqual(['counts', 'counts.{key}']);
  });

  test('end where a schema holds itself', () => {
    expect(named(rowsOf({ $ref: '#/components/schemas/Folder' }, schemas))).toEqual(['inner']);
  });

  test('neighbours that say the same share a row, others do not', () => {
    const unread = { description: 'Not read' };
    const body = { properties: { _links: unread, links: unread, note: { type: 'string' }, more: unread } };
    expect(named(rowsOf(body, {}))).toEqual(['_links, links', 'note', 'more']);
  });

  test('a schema is described by the words beside the reference to it', () => {
    const body = { properties: { product: { ...Product, description: 'What is sold' } } };
    expect(rowsOf(body, schemas)[0]?.description).toBe('What is sold');
  });

  test('of what has no fields, there is none', () => {
    expect(rowsOf({ type: 'string' }, {})).toEqual([]);
  });
});

test('a parameter is described by its own words before those of its schema', () => {
  const parameter = { name: 'id', required: true, schema: { type: 'string', description: 'An id' } };
  expect(rowOfParameter(parameter, {})).toMatchObject({
    names: ['id'],
    required: true,
    description: 'An id',
  });
  expect(rowOfParameter({ ...parameter, description: 'Of the bill' }, {}).description).toBe('Of the bill');
});
