import { writeFileSync } from 'node:fs';
import { LOCAL_VARIABLES } from './environment.ts';
import { environmentOf, type Stack } from './stack.ts';

/**
 * Serverless plugin. Where FACTURATION_STACK_FILE is set, which only the local start does, it writes the resolved
 * stack to that file and points every function at the local servers. Elsewhere it does nothing.
 */
export default class LocalPlugin {
  hooks: Record<string, () => void>;

  constructor({ service }: { service: Stack }) {
    const file = process.env.FACTURATION_STACK_FILE;
    this.hooks = file ? { initialize: () => prepare(service, file) } : {};
  }
}

function prepare(service: Stack, file: string): void {
  const here = Object.fromEntries(
    LOCAL_VARIABLES.flatMap((name) => {
      const value = process.env[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );
  const functions = Object.entries(service.functions).map(([key, declared]) => {
    declared.environment = { ...environmentOf(service, key), ...here };
    return [key, declared];
  });
  const { service: name, provider, resources, custom } = service;
  writeFileSync(
    file,
    JSON.stringify({ service: name, provider, functions: Object.fromEntries(functions), resources, custom }),
  );
}
