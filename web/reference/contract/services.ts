import type { ApiDocument, PathOperation } from './document.ts';

export interface Operation extends PathOperation {
  /** GET, POST, … */
  method: string;
  path: string;
}

/** The operations of one tag, in the document's order. */
export interface Service {
  name: string;
  description: string;
  operations: readonly Operation[];
}

/** The services of a document, each with its operations. */
export function servicesOf({ tags, paths }: ApiDocument): Service[] {
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      ...operation,
      method: method.toUpperCase(),
      path,
    })),
  );
  return tags.map(({ name, description = '' }) => ({
    name,
    description,
    operations: operations.filter(({ tags: [tag] }) => tag === name),
  }));
}

/** What an operation is found by, in lower case. */
export type TextOf = (service: Service, operation: Operation) => string;

const nameOf: TextOf = ({ name }, { method, path, summary, operationId }) =>
  [name, method, path, summary, operationId].join(' ').toLowerCase();

/**
 * The services with only those operations whose text contains every word of the query, in upper or lower case. A service
 * without such an operation is left out.
 * @param textOf by default its method, path, summary, name and service
 */
export function matching(services: readonly Service[], query: string, textOf: TextOf = nameOf): Service[] {
  const words = query.toLowerCase().split(/\s+/);
  return services
    .map((service) => ({
      ...service,
      operations: service.operations.filter((operation) =>
        words.every((word) => textOf(service, operation).includes(word)),
      ),
    }))
    .filter(({ operations }) => operations.length > 0);
}

export const countOf = (services: readonly Service[]): number =>
  services.reduce((sum, { operations }) => sum + operations.length, 0);

/** The scopes that an operation needs; none where everybody may call it. An access token and an API key need the same. */
export const scopesOf = ({ security = [] }: Operation): readonly string[] =>
  Object.values(security[0] ?? {})[0] ?? [];
