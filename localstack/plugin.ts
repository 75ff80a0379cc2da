import { writeFileSync } from 'node:fs';
import { LOCAL_VARIABLES } from './environment.ts';
import { buildLayer } from './layer.ts';
import { environmentOf, type Stack } from './stack.ts';

interface Serverless {
  service: Stack & { custom: { esbuild: Record<string, unknown> } };
}

interface Hooks {
  [event: string]: () => void | Promise<void>;
}

/**
 * Serverless plugin. No stage but `local` is packaged with functions that are open to everybody. Where
 * FACTURATION_STACK_FILE and FACTURATION_BUILD_DIR are set, which only the local start does, it writes the resolved
 * stack to that file, points every function at the local servers, and builds everything in that folder.
 */
export default class LocalPlugin {
  hooks: Hooks;

  constructor({ service }: Serverless) {
    this.hooks = { 'before:package:initialize': () => refuseOpen(service) };
    const { FACTURATION_STACK_FILE: file, FACTURATION_BUILD_DIR: build } = process.env;
    if (!file || !build) return;
    this.hooks = {
      ...this.hooks,
      initialize: () => prepare(service, file),
      'before:offline:start:init': () => buildLayer(build),
    };
    // The bundler reads its options at `initialize`, before this plugin's turn.
    service.custom.esbuild.outputWorkFolder = build;
  }
}

/** @throws {Error} naming the functions that would serve whoever asks */
export function refuseOpen(service: Stack): void {
  const { stage } = service.provider;
  const open = Object.keys(service.functions).filter(
    (key) => environmentOf(service, key).ACCESS !== 'closed',
  );
  if (stage === 'local' || open.length === 0) return;
  throw new Error(
    `Stage ${stage} would be open to everybody: ACCESS is not "closed" for ${open.join(', ')}.`,
  );
}

function prepare(service: Serverless['service'], file: string): void {
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
