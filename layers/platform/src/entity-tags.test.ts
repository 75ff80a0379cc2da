import fc from 'fast-check';
import { ok } from './answers.ts';
import type { Route } from './contract.ts';
import { IF_MATCH, tag, unlessKnown, versionsWanted, weakTag } from './entity-tags.ts';
import type { ApiError } from './errors.ts';

const aRoute = (method: Route['method'], entityTag?: Route['entityTag']): Route => ({
  method,
  path: '/bills/{id}',
  scopes: 'public',
  summary: 'One bill',
  answers: {},
  ...(entityTag && { entityTag }),
});

const codeOf = (read: () => unknown): string | undefined => {
  try {
    read();
    return undefined;
  } catch (error) {
    return (error as ApiError).code;
  }
};

describe('given a route that changes a record', () => {
  const route = aRoute('PATCH', 'optional');

  it.each([
    [undefined, '*'],
    ['*', '*'],
    ['"a"', ['a']],
    ['"a", "b,c" ,"d"', ['a', 'b,c', 'd']],
    ['W/"a", "b"', ['b']],
    ['W/"a"', []],
    ['""', ['']],
  ])('If-Match %s lets it meet %j', (header, versions) => {
    expect(versionsWanted(route, header)).toEqual(versions);
  });

  it.each([[''], ['a'], ['"a'], ['"a" b'], ['"a" *'], ['"a b"'], [Array(101).fill('"a"').join()]])(
    'If-Match %s is refused',
    (header) => {
      expect(codeOf(() => versionsWanted(route, header))).toBe('malformed-header');
    },
  );

  it('whatever looks as documented is read', () => {
    fc.assert(
      fc.property(fc.stringMatching(IF_MATCH), (header) => {
        expect(codeOf(() => versionsWanted(route, header))).toBeUndefined();
      }),
    );
  });

  it('whatever the header, it is read or refused, never an accident', () => {
    fc.assert(
      fc.property(fc.string(), (header) => {
        expect([undefined, 'malformed-header']).toContain(codeOf(() => versionsWanted(route, header)));
      }),
    );
  });
});

describe('given a route that asks for If-Match', () => {
  it.each(['PUT', 'PATCH', 'DELETE'] as const)('%s without it is refused', (method) => {
    expect(codeOf(() => versionsWanted(aRoute(method, 'required'), undefined))).toBe('precondition-required');
  });

  it('a POST that changes a record is asked, as others that do', () => {
    const finalizes = { ...aRoute('POST', 'optional'), changesRecord: true } as const;
    expect(versionsWanted(finalizes, '"a"')).toEqual(['a']);
    expect(versionsWanted(finalizes, undefined)).toBe('*');
  });

  it('nobody is asked who reads or creates, nor where there are no tags', () => {
    expect(versionsWanted(aRoute('GET', 'required'), undefined)).toBe('*');
    expect(versionsWanted(aRoute('POST', 'required'), undefined)).toBe('*');
    expect(versionsWanted(aRoute('PUT'), '"a"')).toBe('*');
  });
});

describe('given an answer with a tag', () => {
  const answer = ok({ id: '1' }, tag('v2'));
  const read = (header?: string, method: Route['method'] = 'GET') =>
    unlessKnown(answer, aRoute(method, 'optional'), header).status;

  it.each([['"v2"'], ['W/"v2"'], ['"v1", "v2"'], ['*']])('who has it by %s gets no body', (header) => {
    expect(unlessKnown(answer, aRoute('GET'), header)).toEqual({ status: 304, headers: { etag: '"v2"' } });
  });

  it.each(['"v2"', 'W/"v2"'])('a weak one is the same as %s', (header) => {
    const weak = ok({ id: '1' }, weakTag('v2'));
    expect(unlessKnown(weak, aRoute('GET', 'weak'), header)).toEqual({
      status: 304,
      headers: { etag: 'W/"v2"' },
    });
  });

  it('who has it gets the headers that it would have, but for those of its body', () => {
    const headers = {
      ...answer.headers,
      'content-encoding': 'br',
      'content-security-policy': 'p',
      Vary: 'A',
    };
    const known = unlessKnown({ ...answer, headers }, aRoute('GET'), '"v2"');
    expect(known.headers).toEqual({ etag: '"v2"', 'content-security-policy': 'p', Vary: 'A' });
  });

  it('who has another one, or names none, gets it whole', () => {
    expect([read('"v1"'), read('v2'), read('"V2"'), read('""'), read()]).toEqual([200, 200, 200, 200, 200]);
  });

  it('a change is answered whole', () => {
    expect(read('"v2"', 'PUT')).toBe(200);
  });
});
