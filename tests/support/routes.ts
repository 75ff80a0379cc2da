import { existsSync, readdirSync, readFileSync } from 'node:fs';
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

const fileOf = (folder: string): URL => new URL(`functions/${folder}/functions.yml`, root);

/** One for each service that has functions. */
const FOLDERS = readdirSync(new URL('functions', root)).filter((folder) => existsSync(fileOf(folder)));

function declaredIn(folder: string): Declared['functions'] {
  return (parse(readFileSync(fileOf(folder), 'utf8'), { logLevel: 'error' }) as Declared).functions;
}

const moduleOf = (handler: string): URL => new URL(`${handler.replace(/\.handler$/, '')}.ts`, root);

/** Every `http` event of every `functions.yml`. */
export const deployedRoutes: readonly DeployedRoute[] = FOLDERS.flatMap((folder) => {
  return Object.entries(declaredIn(folder)).flatMap(([operation, { handler, events = [] }]) =>
    events.flatMap(({ http }) => {
      const module = moduleOf(handler);
      return http ? [{ operation, method: http.method.toUpperCase(), path: http.path, module }] : [];
    }),
  );
});

/** The function of a full name, as `facturation-local-moveStock`, and where its handler is. @throws {Error} where there is none */
export function functionNamed(name: string): { functionKey: string; module: URL } {
  const functionKey = name.slice(name.lastIndexOf('-') + 1);
  for (const folder of FOLDERS) {
    const declared = declaredIn(folder)[functionKey];
    if (declared) return { functionKey, module: moduleOf(declared.handler) };
  }
  throw new Error(`There is no function ${name}.`);
}

/** The functions that nobody has to be admitted to. */
export const PUBLIC = ['answerUnrouted', 'getAsset', 'getDocs', 'getHealth', 'getOpenApi', 'getPage'];

const declared = new Map(CONTRACTS.flatMap(({ routes }) => Object.entries(routes)));

/** Every other route as it is deployed, with the scopes its contract names. */
export const guardedRoutes = deployedRoutes
  .filter(({ operation }) => !PUBLIC.includes(operation))
  .map((route) => ({ ...route, scopes: [declared.get(route.operation)?.scopes ?? []].flat() }));
