import { randomUUID } from 'node:crypto';

/** `POST /publish/{topic}` as API Gateway hands it over, of somebody who may do it. */
export const publishEvent = (topic: string, body: object, headers: Record<string, string>) => ({
  resource: '/publish/{topic}',
  path: `/publish/${topic}`,
  httpMethod: 'POST',
  headers,
  pathParameters: { topic },
  multiValueQueryStringParameters: null,
  body: JSON.stringify(body),
  isBase64Encoded: false,
  requestContext: {
    path: `/test/publish/${topic}`,
    domainName: 'api.test',
    requestId: randomUUID(),
    stage: 'test',
    authorizer: { principalId: 'faults', scope: 'factures:write' },
  },
});
