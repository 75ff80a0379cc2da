import { answersOf, refusalsOf } from './answers.ts';
import type { Operation } from './services.ts';

const problem = (...codes: string[]) => ({
  description: 'Refused',
  content: {
    'application/problem+json': {
      examples: Object.fromEntries(
        codes.map((code) => [code, { summary: `Title of ${code}`, value: { detail: `Detail of ${code}` } }]),
      ),
    },
  },
});
const operation: Operation = {
  operationId: 'getHealth',
  tags: [],
  summary: '',
  method: 'GET',
  path: '/health',
  responses: {
    200: { description: 'Well' },
    304: { description: 'As before' },
    400: problem('malformed-id', 'malformed-query'),
    429: problem('throttled'),
    503: { description: 'Unwell', content: { 'application/json': {} } },
    default: problem(),
  },
};

test('the answers of an operation are all that are no problem, also with a status of error', () => {
  expect(answersOf(operation).map(({ status }) => status)).toEqual(['200', '304', '503']);
});

test('the refusals of an operation are the codes of its problems', () => {
  const refusals = refusalsOf(operation);
  expect(refusals.map(({ status, code }) => [status, code])).toEqual([
    ['400', 'malformed-id'],
    ['400', 'malformed-query'],
    ['429', 'throttled'],
  ]);
  expect(refusals[2]).toMatchObject({ title: 'Title of throttled', detail: 'Detail of throttled' });
});
