import { z } from 'zod';
import {
  type CreateDocumentOptions,
  createDocument,
  type ZodOpenApiObject,
  type ZodOpenApiOperationObject,
  type ZodOpenApiPathsObject,
} from 'zod-openapi';
import { JSON_TYPE } from './accept.ts';
import type { Answer, Route, ServiceContract } from './contract.ts';
import { errorAnswersOf } from './openapi-errors.ts';
import { EVENT_STREAM, eventOf } from './openapi-events.ts';
import { describeHabits } from './openapi-habits.ts';
import { answerHeadersOf, notModifiedOf, requestHeadersOf } from './openapi-headers.ts';
import { linksOf } from './openapi-links.ts';
import { securityOf, securitySchemesOf } from './openapi-security.ts';

const textOf = (schema: z.ZodType = z.string(), contentType = JSON_TYPE) => ({
  [contentType]: { schema: contentType === EVENT_STREAM ? eventOf(schema) : schema },
});

function contentOf({ schema, contentType, files = [] }: Answer) {
  const content = {
    ...((schema || contentType) && textOf(schema, contentType)),
    ...Object.fromEntries(files.map((type) => [type, { schema: fileOf(type) }])),
  };
  return Object.keys(content).length > 0 && { content };
}

/** Bytes: `binary` is what generators of clients know them by, the other word is that of OpenAPI 3.1. */
const fileOf = (type: string) => z.string().meta({ format: 'binary', contentMediaType: type });

function successesOf(contracts: readonly ServiceContract[], route: Route) {
  const headers = answerHeadersOf(route);
  const links = linksOf(contracts, route);
  const answers = Object.entries(route.answers).map(([status, answer]) => [
    status,
    {
      description: answer.description,
      ...(headers && { headers }),
      ...contentOf(answer),
      ...(links && { links }),
    },
  ]);
  return Object.fromEntries(answers);
}

/** What the declaration of a route means, in words. */
const inWords = ({ description, scopes }: Route): string => {
  const access =
    scopes === 'public' ? 'Open to everybody.' : `Needs the scope \`${scopes.join('` and `')}\`.`;
  return description ? `${description}\n\n${access}` : access;
};

function operationOf(
  operationId: string,
  tag: string,
  route: Route,
  contracts: readonly ServiceContract[],
): ZodOpenApiOperationObject {
  const { summary, params: path, query, body: schema } = route;
  const header = requestHeadersOf(route);
  return {
    operationId,
    tags: [tag],
    summary,
    description: inWords(route),
    security: securityOf(route),
    requestParams: { ...(path && { path }), ...(query && { query }), ...(header && { header }) },
    ...(schema && { requestBody: { required: true, content: { [JSON_TYPE]: { schema } } } }),
    responses: { ...errorAnswersOf(route), ...successesOf(contracts, route), ...notModifiedOf(route) },
  };
}

/** A codec's answer is read by others before it is decoded: it is documented as it is written. */
function writtenFormOf(codec: z.ZodType): object {
  const { $schema: _, ...written } = z.toJSONSchema(codec, { io: 'input' });
  return written;
}

/** Schemas as they are on the wire, with their examples, which zod leaves out where it would transform them. */
const asOnTheWire: NonNullable<CreateDocumentOptions['override']> = ({ zodSchema, jsonSchema, io }) => {
  const { description } = jsonSchema;
  if (zodSchema instanceof z.ZodCodec && io === 'output') {
    for (const key of Object.keys(jsonSchema)) Reflect.deleteProperty(jsonSchema, key);
    Object.assign(jsonSchema, writtenFormOf(zodSchema), description && { description });
  }
  const { examples } = z.globalRegistry.get(zodSchema) ?? {};
  if (Array.isArray(examples)) Object.assign(jsonSchema, { examples });
};

/** The OpenAPI 3.1 document of some services, derived from their contracts. */
export function openApiOf(contracts: readonly ServiceContract[], info: ZodOpenApiObject['info']) {
  const paths: ZodOpenApiPathsObject = {};
  for (const { name, routes } of contracts) {
    for (const [operation, route] of Object.entries(routes)) {
      const method = route.method.toLowerCase();
      paths[route.path] = { ...paths[route.path], [method]: operationOf(operation, name, route, contracts) };
    }
  }
  const tags = contracts.map(({ name, description }) => ({ name, description }));
  const components = { securitySchemes: securitySchemesOf() };
  const document = createDocument(
    { openapi: '3.1.0', info, tags, paths, components },
    { override: asOnTheWire },
  );
  describeHabits(document);
  return document;
}
