/** What the reader uses of JSON Schema 2020-12, as OpenAPI 3.1 has it. */
export interface Schema {
  $ref?: string;
  type?: string | readonly string[];
  description?: string;
  properties?: Readonly<Record<string, Schema>>;
  required?: readonly string[];
  additionalProperties?: boolean | Schema;
  items?: Schema;
  anyOf?: readonly Schema[];
  oneOf?: readonly Schema[];
  allOf?: readonly Schema[];
  enum?: readonly unknown[];
  const?: unknown;
  default?: unknown;
  examples?: readonly unknown[];
  format?: string;
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  exclusiveMinimum?: number;
  exclusiveMaximum?: number;
  minItems?: number;
  maxItems?: number;
  /** Of the JSON in a string. */
  contentSchema?: Schema;
}

export interface Parameter {
  in: 'path' | 'query' | 'header';
  name: string;
  required?: boolean;
  description?: string;
  schema: Schema;
}

export interface Medium {
  schema?: Schema;
  /** By name; a refusal's is its code. */
  examples?: Readonly<Record<string, { summary?: string; value: unknown }>>;
}

export interface Answer {
  description: string;
  headers?: Readonly<Record<string, Omit<Parameter, 'in' | 'name'>>>;
  content?: Readonly<Record<string, Medium>>;
  links?: Readonly<Record<string, { operationId: string; description?: string }>>;
}

/** An operation as it stands below its path and method. */
export interface PathOperation {
  operationId: string;
  tags: readonly string[];
  summary: string;
  description?: string;
  /** Proofs of which one is enough, each with the scopes it needs; none for what is open to everybody. */
  security?: readonly Readonly<Record<string, readonly string[]>>[];
  parameters?: readonly Parameter[];
  requestBody?: { content: Readonly<Record<string, Medium>> };
  /** By status, or `default`. */
  responses: Readonly<Record<string, Answer>>;
}

/** What the reader uses of an OpenAPI 3.1 document. */
export interface ApiDocument {
  openapi: string;
  info: { title: string; version: string; description?: string };
  tags: readonly { name: string; description?: string }[];
  paths: Readonly<Record<string, Readonly<Record<string, PathOperation>>>>;
  components: {
    schemas: Schemas;
    securitySchemes: Readonly<Record<string, { description?: string }>>;
  };
}

/** The schemas that others refer to, by name. */
export type Schemas = Readonly<Record<string, Schema>>;

/** The name a schema has among the document's components; nothing where it stands by itself. */
export const nameOf = ({ $ref }: Schema): string | undefined => $ref?.split('/').at(-1);

/** The schema that is meant: what a reference leads to, under the description that stands beside the reference. */
export function meantBy(schema: Schema, schemas: Schemas): Schema {
  const { $ref: _, ...beside } = schema;
  const name = nameOf(schema);
  return name === undefined ? schema : { ...schemas[name], ...beside };
}
