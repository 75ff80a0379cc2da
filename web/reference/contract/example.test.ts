import { exampleOf, exampleText } from './example.ts';

const schemas = {
  Customer: { type: 'object', examples: [{ name: 'Abir' }] },
  Folder: {
    type: 'object',
    properties: { inner: { type: 'array', items: { $ref: '#/components/schemas/Folder' } } },
  },
};
const Customer = { $ref: '#/components/schemas/Customer' };

describe('the example of a schema', () => {
  test('is its own where it has one, even if that is 0 or null', () => {
    expect(exampleOf(Customer, schemas)).toEqual({ name: 'Abir' });
    expect(exampleOf({ type: 'number', examples: [0], minimum: 5 }, schemas)).toBe(0);
    expect(exampleOf({ type: 'string', default: null }, schemas)).toBeNull();
  });

  test('is composed of the examples of its parts where it has none', () => {
    const page = {
      type: 'object',
      properties: {
        customers: { type: 'array', items: Customer },
        at: { type: 'string', format: 'date-time' },
        size: { enum: ['5s', '1m'] },
        price: { anyOf: [{ const: 0 }, { type: 'null' }] },
        count: { type: 'integer', minimum: 1 },
      },
    };
    expect(exampleOf(page, schemas)).toEqual({
      customers: [{ name: 'Abir' }],
      at: '2026-03-01T09:30:00.000Z',
      size: '5s',
      price: 0,
      count: 1,
    });
  });

  test('leaves out what is not read', () => {
    const body = { properties: { name: { type: 'boolean' }, _links: { description: 'Not read' } } };
    expect(exampleOf(body, {})).toEqual({ name: true });
  });

  test('ends where a schema holds itself', () => {
    expect(exampleOf({ $ref: '#/components/schemas/Folder' }, schemas)).toEqual({ inner: [] });
  });
});

describe('the text of an example', () => {
  test('is indented JSON', () => {
    expect(exampleText('application/json', { schema: Customer }, schemas)).toBe('{\n  "name": "Abir"\n}');
  });

  test('of a stream of events is the lines of one, with the JSON that its data is', () => {
    const schema = {
      properties: { id: { examples: ['7'] }, data: { type: 'string', contentSchema: Customer } },
    };
    expect(exampleText('text/event-stream', { schema }, schemas)).toBe('id: 7\ndata: {"name":"Abir"}\n');
  });

  test('is missing where it would only say that it is text', () => {
    expect(exampleText('text/html', { schema: { type: 'string' } }, {})).toBeUndefined();
  });
});
