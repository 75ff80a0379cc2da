import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { CONTRACTS } from '../../functions/gateway/contracts.ts';

interface Declared {
  functions: Record<string, { handler: string; events?: { http?: { method: string; path: string } }[] }>;
}

/** An `http` event of a function, and where its handler is. */
export interface DeployedRoute {
  operation: string;
  method: string;
  path: string;
  /** URL of the module that exports `handler`. */
  module: URL;
}

const root = new URL('../../', import.meta.url);

/** One for each service. */
const FOLDERS = readdirSync(new URL('functions', root));

/** Every `http` event of every `functions.yml`. */
export const deployedRoutes: readonly DeployedRoute[] = FOLDERS.flatMap((folder) => {
  const file = new URL(`functions/${folder}/functions.yml`, root);
  const { functions } = parse(readFileSync(file, 'utf8'), { logLevel: 'error' }) as Declared;
  return Object.entries(functions).flatMap(([operation, { handler, events = [] }]) =>
    events.flatMap(({ http }) => {
      const module = new URL(`${handler.replace(/\.handler$/, '')}.ts`, root);
      return http ? [{ operation, method: http.method.toUpperCase(), path: http.path, module }] : [];
    }),
  );
});

/** The functions that nobody has to be admitted to. */
export const PUBLIC = ['answerUnrouted', 'getDocs', 'getHealth', 'getOpenApi', 'getPage'];

const declared = new Map(CONTRACTS.flatMap(({ routes }) => Object.entries(routes)));

/** Every other route as it is deployed, with the scopes its contract names. */
export const guardedRoutes = deployedRoutes
  .filter(({ operation }) => !PUBLIC.includes(operation))
  .map((route) => ({ ...route, scopes: [declared.get(route.operation)?.scopes ?? []].flat() }));
