/** The OpenAPI document as far as requests are made of it. References are those of `components.schemas`. */
export interface ContractDocument {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, { examples?: unknown[] }> };
}

export interface Operation {
  operationId: string;
  summary: string;
  parameters?: Parameter[];
  requestBody?: { content: Record<string, { schema: { $ref: string } }> };
  responses: Record<string, Response>;
}

interface Parameter {
  name: string;
  in: string;
  required?: boolean;
  schema: { pattern?: string; examples?: unknown[] };
}

interface Response {
  links?: Record<string, { parameters: Record<string, string> }>;
  content?: Record<string, { examples?: Record<string, unknown> }>;
}

/** An operation where it stands in the document. */
export interface Placed extends Operation {
  method: string;
  path: string;
}

/** Every operation, in the document's order, but those that delete at the end: others need what they delete. */
export function operationsOf({ paths }: ContractDocument): Placed[] {
  const placed = Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]) => ({
      ...operation,
      method: method.toUpperCase(),
      path,
    })),
  );
  const deletes = ({ method }: Placed) => method === 'DELETE';
  return [...placed.filter((operation) => !deletes(operation)), ...placed.filter(deletes)];
}

/** The status of success that an operation documents. */
export const successOf = ({ responses }: Operation): number =>
  Number(Object.keys(responses).find((status) => status.startsWith('2')));

/** The operation whose answer leads to this one, if there is one. */
export const sourceOf = ({ operationId }: Operation, operations: readonly Placed[]): Placed | undefined =>
  operations.find(({ responses }) => Object.values(responses).some(({ links }) => links?.[operationId]));

/** The operation that made what a parameter of this one's path names, if there is one. */
export function makerOf(
  parameter: string,
  operation: Operation,
  operations: readonly Placed[],
): Placed | undefined {
  const source = sourceOf(operation, operations);
  const link = Object.values(source?.responses ?? {}).find(({ links }) => links?.[operation.operationId]);
  const value = link?.links?.[operation.operationId]?.parameters[parameter];
  const [, ofRequest] = /^\$request\.path\.(\w+)$/.exec(value ?? '') ?? [];
  return source && ofRequest ? makerOf(ofRequest, source, operations) : source;
}

/** The example of what an operation takes as its body. */
export function exampleBodyOf({ requestBody }: Operation, { components }: ContractDocument): unknown {
  const name = requestBody?.content['application/json']?.schema.$ref.split('/').at(-1);
  return name && components.schemas[name]?.examples?.[0];
}
