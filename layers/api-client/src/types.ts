import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript';

const NOTE = '// Made from the contract by `npm run client`; a test holds it equal.\n\n';

interface Operation {
  responses: Record<string, { content?: Record<string, unknown> }>;
}
interface Document {
  paths: Record<string, Record<string, Operation>>;
}

/** `default` says of every error that it is a problem; the answer of each status would say it again. */
function withoutProblems({ responses, ...operation }: Operation): Operation {
  const tellsMore = ([status, { content = {} }]: [string, Operation['responses'][string]]) =>
    status === 'default' || Object.keys(content).join() !== 'application/problem+json';
  return { ...operation, responses: Object.fromEntries(Object.entries(responses).filter(tellsMore)) };
}

const mapValues = <V, W>(record: Record<string, V>, change: (value: V) => W): Record<string, W> =>
  Object.fromEntries(Object.entries(record).map(([name, value]) => [name, change(value)]));

/** The types of an OpenAPI document, as a module's text. */
export async function typesOf(document: object): Promise<string> {
  const { paths, ...rest } = document as Document;
  const short = { ...rest, paths: mapValues(paths, (operations) => mapValues(operations, withoutProblems)) };
  return NOTE + astToString(await openapiTS(short as unknown as OpenAPI3));
}
