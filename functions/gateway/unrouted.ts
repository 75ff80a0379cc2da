import type { Route, ServiceContract } from '@facturation/platform/contract';
import { ApiError } from '@facturation/platform/errors';

const NO_SUCH_PATH = 'No route matches this path; /openapi.json lists all routes.';

/** Segments that lead to another path in any encoding, and the empty one. */
const NO_PARAMETERS = new Set(['', '.', '..']);

/** Whether a path matches a template: `/customers/1` matches `/customers/{id}`. */
function matches({ path: template }: Route, path: string): boolean {
  const segments = path.split('/');
  const wanted = template.split('/');
  const same = (segment: string, i: number) =>
    segment.startsWith('{') ? !NO_PARAMETERS.has(segments[i] ?? '') : segment === segments[i];
  return wanted.length === segments.length && wanted.every(same);
}

/** The parameters of a template: the fewer it has, the sooner it is taken. */
const parametersOf = ({ path }: Route): number => path.split('{').length;

/** The routes of a path: those of `/bills/preview` and not those of `/bills/{id}`. */
function routesAt({ routes }: ServiceContract, path: string): Route[] {
  const matching = Object.values(routes).filter((route) => matches(route, path));
  const fewest = Math.min(...matching.map(parametersOf));
  return matching.filter((route) => parametersOf(route) === fewest);
}

/** `/{SERVICE-NAME}/path`, the dynamic route of the original, leads only to paths of that service. */
function leadsTo(contracts: readonly ServiceContract[], path: string): string | undefined {
  const [, name = '', ...rest] = path.split('/');
  const named = contracts.find((contract) => contract.name === name || contract.aliases?.includes(name));
  const target = `/${rest.join('/')}`;
  return named && routesAt(named, target).length > 0 ? target : undefined;
}

/** A route that answers GET also answers HEAD. */
const methodsOf = ({ method }: Route): string[] => (method === 'GET' ? ['GET', 'HEAD'] : [method]);

/**
 * The methods of a path, or of the path it redirects to, for the header `Allow`.
 * @throws {ApiError} 404 when there are none.
 */
export function allowedAt(contracts: readonly ServiceContract[], path: string): string {
  const target = leadsTo(contracts, path) ?? path;
  const methods = contracts.flatMap((contract) => routesAt(contract, target)).flatMap(methodsOf);
  if (methods.length === 0) throw new ApiError('not-found', NO_SUCH_PATH);
  return methods.join(', ');
}

/**
 * The static path to which a request without a route is redirected.
 * @throws {ApiError} 405 with `Allow` when the path has other methods, 404 otherwise.
 */
export function staticPathOf(contracts: readonly ServiceContract[], method: string, path: string): string {
  const target = leadsTo(contracts, path);
  if (target) return target;
  const allow = allowedAt(contracts, path);
  throw new ApiError('method-not-allowed', `${method} is not allowed on this path. Allowed: ${allow}.`, {
    headers: { allow },
  });
}
