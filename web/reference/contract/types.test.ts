import type { Schema } from './document.ts';
import { typeOf, valuesOf } from './types.ts';

const schemas = { Bill: { type: 'object' }, Size: { type: 'string', enum: ['5s', '1m'] } };

test.each<[Schema, string]>([
  [{ type: 'integer' }, 'integer'],
  [{ type: ['string', 'null'] }, 'string or null'],
  [{ type: 'string', format: 'date-time' }, 'date-time'],
  [{ type: 'array', items: { type: 'string' } }, 'list of string'],
  [{ $ref: '#/components/schemas/Bill' }, 'Bill'],
  [{ $ref: '#/components/schemas/Size' }, 'string'],
  [{ anyOf: [{ type: 'string' }, { type: 'integer' }, { type: 'string' }] }, 'string or integer'],
  [{ description: 'Not read' }, 'any'],
])('the type of %j is %s', (schema, type) => {
  expect(typeOf(schema, schemas)).toBe(type);
});

test.each<[Schema, string[]]>([
  [{ const: 0 }, ['0']],
  [{ $ref: '#/components/schemas/Size' }, ['"5s"', '"1m"']],
  [{ anyOf: [{ const: 'a' }, { enum: ['a', 'b'] }] }, ['"a"', '"b"']],
  [{ type: 'string' }, []],
])('%j takes only %j', (schema, values) => {
  expect(valuesOf(schema, schemas)).toEqual(values);
});
