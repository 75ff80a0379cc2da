import { z } from 'zod';
import { type Answer, defineService } from './contract.ts';
import { openApiOf } from './openapi.ts';

/** What the document says of the content of an answer. */
function contentOf(answer: Omit<Answer, 'description'>) {
  const service = defineService({
    name: 'THINGS-SERVICE',
    description: 'Things',
    routes: {
      getThing: {
        method: 'GET',
        path: '/things',
        scopes: 'public',
        summary: 'A thing',
        answers: { 200: { description: 'The thing', ...answer } },
      },
    },
  });
  const document = openApiOf([service], { title: 'T', version: '1', description: 'D' });
  return document.paths?.['/things']?.get?.responses?.['200'];
}

const PDF = {
  'application/pdf': { schema: { type: 'string', format: 'binary', contentMediaType: 'application/pdf' } },
};

describe('what is answered is documented by its types', () => {
  const schema = z.object({ name: z.string() });
  const json = { 'application/json': { schema: { type: 'object' } } };

  it.each([
    ['a file', { files: ['application/pdf'] }, PDF],
    ['JSON, or a file', { schema, files: ['application/pdf'] }, { ...json, ...PDF }],
    ['a page', { contentType: 'text/html' }, { 'text/html': { schema: { type: 'string' } } }],
  ])('%s', (_, answer, content) => {
    const documented = contentOf(answer);
    expect(documented).toMatchObject({ content });
    expect(Object.keys(documented?.content ?? {})).toEqual(Object.keys(content));
  });

  it('no body has none', () => {
    expect(contentOf({})).toEqual({ description: 'The thing' });
  });
});
