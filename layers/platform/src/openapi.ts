import { z } from 'zod';
import {
  type CreateDocumentOptions,
  createDocument,
  type ZodOpenApiOperationObject,
  type ZodOpenApiPathsObject,
} from 'zod-openapi';
import type { Answer, Route, ServiceContract } from './contract.ts';
import { changes } from './entity-tags.ts';
import { takesKey } from './idempotency-key.ts';
import { answerHeadersOf, notModifiedOf, requestHeadersOf } from './openapi-headers.ts';
import { PROBLEM_JSON } from './problem.ts';

const Problem = z
  .object({
    type: z.string().describe('urn:facturation:problem:<code>; the code is stable'),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    instance: z.string().describe('Path of the request'),
    errors: z
      .array(
        z.object({
          detail: z.string(),
          pointer: z.string().optional().describe('JSON pointer into the body'),
          parameter: z.string().optional().describe('Name in path, query or header'),
        }),
      )
      .optional(),
  })
  .meta({ id: 'Problem' });

const ERROR_DESCRIPTIONS = {
  400: 'Malformed id, query, cursor, header or JSON',
  404: 'Does not exist',
  409: 'At a limit, or the first request of this Idempotency-Key still runs',
  412: 'The record is another version than If-Match names',
  413: 'Body over 256 KB',
  415: 'Body that is not JSON',
  422: 'Unknown field, wrong type, a reference to something unknown, or a key used for another request',
  428: 'If-Match is missing',
  default: 'Any other error',
} as const;

const problem = (status: keyof typeof ERROR_DESCRIPTIONS) => [
  status,
  { description: ERROR_DESCRIPTIONS[status], content: { [PROBLEM_JSON]: { schema: Problem } } },
];

const errorsOf = (route: Route) => {
  const { params, query, body, entityTag } = route;
  const isConditional = entityTag && changes(route);
  return [
    ...(params || query || body ? [problem(400)] : []),
    ...(params ? [problem(404)] : []),
    ...(takesKey(route) ? [problem(409)] : []),
    ...(isConditional ? [problem(412)] : []),
    ...(body ? [problem(413), problem(415), problem(422)] : []),
    ...(isConditional && entityTag === 'required' ? [problem(428)] : []),
    problem('default'),
  ];
};

const answerOf = (
  { description, schema, contentType = 'application/json' }: Answer,
  headers?: z.ZodObject,
) => ({
  description,
  ...(headers && { headers }),
  ...((schema || contentType !== 'application/json') && {
    content: { [contentType]: { schema: schema ?? z.string() } },
  }),
});

function operationOf(operationId: string, tag: string, route: Route): ZodOpenApiOperationObject {
  const { summary, description, params: path, query, body: schema, answers } = route;
  const header = requestHeadersOf(route);
  const answered = answerHeadersOf(route);
  const declared = Object.entries(answers).map(([status, answer]) => [status, answerOf(answer, answered)]);
  return {
    operationId,
    tags: [tag],
    summary,
    ...(description && { description }),
    requestParams: { ...(path && { path }), ...(query && { query }), ...(header && { header }) },
    ...(schema && { requestBody: { required: true, content: { 'application/json': { schema } } } }),
    responses: { ...Object.fromEntries([...errorsOf(route), ...declared]), ...notModifiedOf(route) },
  };
}

/** A codec's answer is read by others before it is decoded: it is documented as it is written. */
const asOnTheWire: NonNullable<CreateDocumentOptions['override']> = ({ zodSchema, jsonSchema, io }) => {
  if (!(zodSchema instanceof z.ZodCodec) || io !== 'output') return;
  const { description } = jsonSchema;
  for (const key of Object.keys(jsonSchema)) Reflect.deleteProperty(jsonSchema, key);
  const { $schema: _, ...written } = z.toJSONSchema(zodSchema, { io: 'input' });
  Object.assign(jsonSchema, written, description && { description });
};

/** The OpenAPI 3.1 document of some services, derived from their contracts. */
export function openApiOf(
  contracts: readonly ServiceContract[],
  info: { title: string; version: string; description: string },
) {
  const paths: ZodOpenApiPathsObject = {};
  for (const { name, routes } of contracts) {
    for (const [operation, route] of Object.entries(routes)) {
      const method = route.method.toLowerCase();
      paths[route.path] = { ...paths[route.path], [method]: operationOf(operation, name, route) };
    }
  }
  const tags = contracts.map(({ name, description }) => ({ name, description }));
  return createDocument({ openapi: '3.1.0', info, tags, paths }, { override: asOnTheWire });
}
