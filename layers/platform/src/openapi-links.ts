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
    .map(([operationId, { summary: description }]) => [
      operationId,
      { operationId, description, parameters: { id: '$response.body#/id' } },
    ]);
  return Object.fromEntries(links);
}
