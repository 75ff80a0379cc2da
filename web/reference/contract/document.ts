/** The keywords of JSON Schema 2020-12 that this page reads. */
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
  /** Schema of the JSON that a string contains. */
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
  /** By name. The example of a problem has its code as name. */
  examples?: Readonly<Record<string, { summary?: string; value: unknown }>>;
}

export interface Answer {
  description: string;
  headers?: Readonly<Record<string, Omit<Parameter, 'in' | 'name'>>>;
  content?: Readonly<Record<string, Medium>>;
  links?: Readonly<Record<string, { operationId: string; description?: string }>>;
}

/** An operation, as it stands in `paths` under its path and method. */
export interface PathOperation {
  operationId: string;
  tags: readonly string[];
  summary: string;
  description?: string;
  /** The schemes of which a request needs one, each with its scopes. None: everybody may call it. */
  security?: readonly Readonly<Record<string, readonly string[]>>[];
  parameters?: readonly Parameter[];
  requestBody?: { content: Readonly<Record<string, Medium>> };
  /** By status, or `default`. */
  responses: Readonly<Record<string, Answer>>;
}

/** The parts of an OpenAPI 3.1 document that this page reads. */
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

/** The schemas of `components`, by name. */
export type Schemas = Readonly<Record<string, Schema>>;

/** The name of the component that a reference points to; nothing for an inline schema. */
export const nameOf = ({ $ref }: Schema): string | undefined => $ref?.split('/').at(-1);

/** Follows a reference to its component. A description beside the reference replaces the component's own. */
export function resolve(schema: Schema, schemas: Schemas): Schema {
  const { $ref: _, ...beside } = schema;
  const name = nameOf(schema);
  return name === undefined ? schema : { ...schemas[name], ...beside };
}
