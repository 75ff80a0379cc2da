import { readFileSync } from 'node:fs';
import { ApiError, ERROR_KINDS, type ErrorCode } from '@facturation/platform/errors';
import { PROBLEM_JSON, problemOf } from '@facturation/platform/problem';
import { parse } from 'yaml';

interface GatewayResponse {
  Properties: {
    ResponseType: string;
    StatusCode: string;
    ResponseTemplates: Record<string, string>;
    ResponseParameters: Record<string, string>;
  };
}

const file = readFileSync(new URL('gateway-responses.yml', import.meta.url), 'utf8');
const { Resources } = parse(file, { logLevel: 'error', merge: true }) as {
  Resources: Record<string, GatewayResponse>;
};
const responses = Object.values(Resources).map(
  ({ Properties }) => [Properties.ResponseType, Properties] as const,
);

/** As API Gateway fills a template in. */
const written = (template: string, path: string) =>
  JSON.parse(template.replace('$context.path', path).replace('$context.requestId', 'R-1'));

describe('given what API Gateway answers by itself', () => {
  it.each(responses)(
    '%s is a problem as the API writes it',
    (_, { StatusCode, ResponseTemplates, ResponseParameters }) => {
      const body = written(ResponseTemplates['application/json'] ?? '', '/prod/customers');
      const code = body.type.replace('urn:facturation:problem:', '') as ErrorCode;
      expect(body).toEqual(problemOf(new ApiError(code, body.detail), '/prod/customers'));
      expect(Number(StatusCode)).toBe(ERROR_KINDS[code].status);
      expect(ResponseParameters['gatewayresponse.header.Content-Type']).toBe(`'${PROBLEM_JSON}'`);
    },
  );

  it.each(responses)('%s is as safe as what functions answer', (_, { ResponseParameters }) => {
    expect(ResponseParameters).toMatchObject({
      'gatewayresponse.header.Cache-Control': "'no-store'",
      'gatewayresponse.header.Referrer-Policy': "'no-referrer'",
      'gatewayresponse.header.Strict-Transport-Security': "'max-age=63072000'",
      'gatewayresponse.header.X-Content-Type-Options': "'nosniff'",
    });
  });

  it.each(responses)('%s says when to ask again, if that may help, and how to be known', (_, properties) => {
    const { retriable } = ERROR_KINDS[codeOf(properties)];
    const headers = Object.keys(properties.ResponseParameters);
    expect(headers.includes('gatewayresponse.header.Retry-After')).toBe(retriable);
    expect(headers.includes('gatewayresponse.header.WWW-Authenticate')).toBe(properties.StatusCode === '401');
  });

  it('a failure that has no answer of its own tells nothing but the request', () => {
    expect(Resources.OtherFailureResponse?.Properties.ResponseType).toBe('DEFAULT_5XX');
  });
});

function codeOf({ ResponseTemplates }: GatewayResponse['Properties']): ErrorCode {
  const { type } = written(ResponseTemplates['application/json'] ?? '', '/');
  return type.replace('urn:facturation:problem:', '');
}
