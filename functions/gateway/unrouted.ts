import type { Route, ServiceContract } from '@facturation/platform/contract';
import { ApiError } from '@facturation/platform/errors';

const NO_SUCH_PATH = 'No route has this path; /openapi.json lists them all.';

/** Whether a path is one of a template's: `/customers/1` is one of `/customers/{id}`. */
function matches({ path: template }: Route, path: string): boolean {
  const segments = path.split('/');
  const wanted = template.split('/');
  const same = (segment: string, i: number) =>
    segment.startsWith('{') ? segments[i] !== '' : segment === segments[i];
  return wanted.length === segments.length && wanted.every(same);
}

const routesAt = ({ routes }: ServiceContract, path: string): Route[] =>
  Object.values(routes).filter((route) => matches(route, path));

/**
 * What a request that met no route means. `/{SERVICE-NAME}/path` was the original's dynamic route: answers the
 * static path to go to. Only a path of that very service is one, so nobody is sent elsewhere.
 * @throws {ApiError} 405 with `Allow` when the path has other methods, 404 otherwise.
 */
export function staticPathOf(contracts: readonly ServiceContract[], method: string, path: string): string {
  const [, name = '', ...rest] = path.split('/');
  const named = contracts.find((contract) => contract.name === name || contract.aliases?.includes(name));
  const target = `/${rest.join('/')}`;
  if (named && routesAt(named, target).length > 0) return target;
  const methods = contracts.flatMap((contract) => routesAt(contract, path)).map((route) => route.method);
  if (methods.length === 0) throw new ApiError('not-found', NO_SUCH_PATH);
  const allow = methods.join(', ');
  throw new ApiError('method-not-allowed', `${method} is not possible here, ${allow} is.`, {
    headers: { allow },
  });
}
