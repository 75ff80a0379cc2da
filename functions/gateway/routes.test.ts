import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { CONTRACTS } from './contracts.ts';

interface Http {
  method: string;
  path: string;
  authorizer?: string;
}

interface Declared {
  functions: Record<
    string,
    {
      handler: string;
      environment?: object;
      iamRoleStatements?: unknown[];
      events?: { http?: Http }[];
    }
  >;
}

/** One for each service. */
const FOLDERS = readdirSync(new URL('..', import.meta.url));

const readFunctions = (folder: string): Declared => {
  const file = new URL(`../${folder}/functions.yml`, import.meta.url);
  return parse(readFileSync(file, 'utf8'), { logLevel: 'error', merge: true }) as Declared;
};

/** `METHOD /path` of each http event; `ANY` catches what is left and belongs to no contract. */
const deployed = FOLDERS.flatMap((folder) =>
  Object.entries(readFunctions(folder).functions).flatMap(([name, { events = [] }]) =>
    events.flatMap(({ http }) => (http && http.method !== 'any' ? [[name, http] as const] : [])),
  ),
);
const routeOf = ({ method, path }: { method: string; path: string }) => `${method.toUpperCase()} ${path}`;

describe('given the contracts of all services', () => {
  it('their routes are those deployed, each by the function named after its operation', () => {
    const declared = CONTRACTS.flatMap(({ routes }) =>
      Object.entries(routes).map(([operation, route]) => `${operation}: ${routeOf(route)}`),
    );
    expect(deployed.map(([name, http]) => `${name}: ${routeOf(http)}`).toSorted()).toEqual(
      declared.toSorted(),
    );
  });

  it('every function of a POST can remember its answers', () => {
    const functions = FOLDERS.flatMap((folder) => Object.values(readFunctions(folder).functions));
    const posts = functions.filter(({ events = [] }) => events.some(({ http }) => http?.method === 'post'));
    expect(posts.length).toBeGreaterThanOrEqual(5);
    for (const { environment, iamRoleStatements } of posts) {
      expect(environment).toHaveProperty('IDEMPOTENCY_TABLE');
      expect(iamRoleStatements).toContainEqual(expect.stringContaining('permissions.yml):idempotency'));
    }
  });

  it('every function is in the registry while it serves', () => {
    for (const { handler } of FOLDERS.flatMap((folder) => Object.values(readFunctions(folder).functions))) {
      const module = new URL(`../../${handler.replace(/\.handler$/, '.ts')}`, import.meta.url);
      expect([handler, readFileSync(module, 'utf8')]).toEqual([
        handler,
        expect.stringMatching(/^export const handler = (httpHandler|withRegistration)\(/m),
      ]);
    }
  });

  it('each has the authorizer, unless it is public', () => {
    const routes = new Map(CONTRACTS.flatMap((service) => Object.entries(service.routes)));
    for (const [name, { authorizer }] of deployed) {
      const guarded = routes.get(name)?.scopes !== 'public';
      expect([name, authorizer !== undefined]).toEqual([name, guarded]);
    }
  });
});
