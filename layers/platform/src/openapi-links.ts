import type { Route, ServiceContract } from './contract.ts';

/**
 * Where the id of what a POST made leads: to every route of one record of the same collection, and to those the
 * route names. For readers of the reference, and for tools that follow one request by another.
 */
export function linksOf(contracts: readonly ServiceContract[], made: Route) {
  if (made.method !== 'POST') return undefined;
  const follows = ({ path }: Route) =>
    path === `${made.path}/{id}` || made.leadsTo?.some((other) => path === other);
  const operations = contracts.flatMap(({ routes }) => Object.entries(routes));
  const links = operations
    .filter(([, route]) => follows(route))
    .map(([operationId, { path, summary: description }]) => [
      operationId,
      { operationId, description, parameters: parametersOf(path, made) },
    ]);
  return Object.fromEntries(links);
}

const namesIn = (path: string): string[] => [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);

/** Where a path has parameters that the POST's lacks, these are what it made, and the others are those of its path. */
function parametersOf(path: string, made: Route): Record<string, string> {
  const [names, given] = [namesIn(path), namesIn(made.path)];
  const isWithin = names.some((name) => !given.includes(name));
  const sourceOf = (name: string): string =>
    isWithin && given.includes(name) ? `$request.path.${name}` : '$response.body#/id';
  return Object.fromEntries(names.map((name) => [name, sourceOf(name)]));
}
