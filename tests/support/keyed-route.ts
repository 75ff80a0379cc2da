import { randomUUID } from 'node:crypto';
import type { Route } from '@facturation/platform/contract';
import { type HttpAnswer, type HttpRequest, httpHandler } from '@facturation/platform/http';
import type { APIGatewayProxyEvent, Context } from 'aws-lambda';
import { z } from 'zod';
import type { Answer } from '../steps/when.ts';
import { bytesOf } from './api-gateway.ts';

const route = {
  method: 'POST',
  path: '/things',
  scopes: ['things:write'],
  summary: 'Make a thing',
  body: z.strictObject({ n: z.int() }),
  answers: { 201: { description: 'The thing', schema: z.unknown(), files: ['application/pdf'] } },
} satisfies Route;

/** A route of a test, with a use case as the test wants it; each request is sent under the key of this route's. */
export function givenKeyedRoute(useCase: (request: HttpRequest) => HttpAnswer | Promise<HttpAnswer>) {
  const handler = httpHandler(route, ({ request }) => useCase(request));
  const key = randomUUID();
  return {
    async post(n: number, principalId = 'Abir', accept = '*/*'): Promise<Answer> {
      const event = {
        httpMethod: 'POST',
        resource: '/things',
        path: '/things',
        headers: { accept, 'content-type': 'application/json', 'Idempotency-Key': key },
        body: JSON.stringify({ n }),
        requestContext: {
          path: '/test/things',
          domainName: 'api.test',
          requestId: randomUUID(),
          authorizer: { principalId, scope: 'things:write' },
        },
      } as unknown as APIGatewayProxyEvent;
      const answer = await handler(event, { getRemainingTimeInMillis: () => 10_000 } as Context);
      const headers = answer.headers as Record<string, string>;
      const { statusCode: status, isBase64Encoded, body } = answer;
      return { status, headers, body: isBase64Encoded ? bytesOf(answer) : JSON.parse(body) };
    },
  };
}
