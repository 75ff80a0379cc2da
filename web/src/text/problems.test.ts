import { ERROR_KINDS } from '@facturation/platform/errors';
import { RefusedError } from '../api/refused-error.ts';
import { PROBLEM_TITLES, problemTitle } from './problems.ts';

const refusedAs = (code: string, status: number, title: string) =>
  new RefusedError(new Response(null, { status }), {
    type: `urn:facturation:problem:${code}`,
    title,
    status,
    detail: title,
    instance: '',
  });

describe('the title of a refusal', () => {
  test.each(Object.entries(ERROR_KINDS))(
    'of the kind %s is a sentence of the page, in French too',
    (code, kind) => {
      const title = problemTitle('fr', refusedAs(code, kind.status, kind.title));
      expect(Object.values(PROBLEM_TITLES.fr)).toContain(title);
      expect(title).not.toBe(kind.title);
    },
  );

  test.each([
    [400, 'malformed-request'],
    [429, 'throttled'],
    [503, 'service-unavailable'],
    [500, 'unexpected'],
  ] as const)('of an answer %d that is none of the API’s tells by the status', (status, title) => {
    const answer = new RefusedError(new Response(null, { status }));
    expect(problemTitle('fr', answer)).toBe(PROBLEM_TITLES.fr[title]);
  });

  test('of a request that was never answered is that the server does not answer', () => {
    expect(problemTitle('en', new TypeError('Failed to fetch'))).toBe(PROBLEM_TITLES.en.unreachable);
  });
});
