import type { APIGatewayProxyEvent } from 'aws-lambda';
import { urlsOf } from './urls.ts';

const request = (resource: string, proxy: string | undefined, requestContext: object, host = 'api.test') =>
  ({
    resource,
    pathParameters: proxy === undefined ? null : { proxy },
    headers: { Host: host },
    requestContext: { domainName: 'api.test', apiId: 'abc', stage: 'prod', ...requestContext },
  }) as unknown as APIGatewayProxyEvent;

describe('given a request for a route', () => {
  it.each([
    ['at the root', request('/customers/{id}', undefined, { path: '/customers/1' }), '/customers'],
    ['on a stage', request('/customers/{id}', undefined, { path: '/prod/customers/1' }), '/prod/customers'],
    ['under a base path', request('/', undefined, { path: '/shop/v1/' }), '/shop/v1/customers'],
    ['of no route', request('/{proxy+}', 'a/b', { path: '/prod/a/b' }), '/prod/customers'],
    ['named like the prefix', request('/{proxy+}', 'prod', { path: '/prod/prod' }), '/prod/customers'],
    [
      'on an emulator addressed by path',
      request('/customers', undefined, { path: '/prod/customers', domainName: undefined }),
      '/restapis/abc/prod/_user_request_/customers',
    ],
    [
      'on an emulator addressed by host',
      request(
        '/customers',
        undefined,
        { path: '/prod/customers', domainName: undefined },
        'abc.localhost:4566',
      ),
      '/prod/customers',
    ],
  ])('%s, URLs keep its prefix', (_, event, expected) => {
    expect(urlsOf(event)('/customers')).toBe(expected);
  });

  it.each([
    ['\r\nSet-Cookie: a', '%0D%0ASet-Cookie%3A%20a'],
    ['€', '%E2%82%AC'],
    ['?', '%3F'],
    ['#', '%23'],
    ['100%', '100%25'],
    ['%41', '%2541'],
    ['a\\b', 'a%5Cb'],
    ['\0', '%00'],
    ['\ud800', '%EF%BF%BD'],
  ])('a segment %j stays one segment of printable ASCII', (segment, expected) => {
    const url = urlsOf(request('/', undefined, { path: '/' }));
    expect(url(`/customers/${segment}`)).toBe(`/customers/${expected}`);
  });

  it('the query is encoded, lists are repeated, nothing is written for what is not given', () => {
    const url = urlsOf(request('/', undefined, { path: '/' }));
    expect(url('/x', { a: ['1', '2'], b: 'é&', c: undefined })).toBe('/x?a=1&a=2&b=%C3%A9%26');
    expect(url('/x', { c: undefined })).toBe('/x');
  });
});
