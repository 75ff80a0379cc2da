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

/** The services of a document with what each of them offers. */
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

const textOf = ({ name }: Service, { method, path, summary, operationId }: Operation): string =>
  [name, method, path, summary, operationId].join(' ').toLowerCase();

/**
 * What is left of the services when only operations are kept that have every word of the query in their method, path,
 * summary, name or service, in upper or lower case. A service without any is left out.
 */
export function matching(services: readonly Service[], query: string): Service[] {
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

/** The scopes that a request needs; none where everybody may ask. Each proof needs the same. */
export const scopesOf = ({ security = [] }: Operation): readonly string[] =>
  Object.values(security[0] ?? {})[0] ?? [];
