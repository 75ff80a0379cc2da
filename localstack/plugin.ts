import { writeFileSync } from 'node:fs';
import { stop as endBundler } from 'esbuild';
import { buildLayer } from '../layers/platform/deployment/layer.ts';
import { environmentOf, type Stack } from '../layers/platform/deployment/stack.ts';
import { LOCAL_VARIABLES } from './environment.ts';
import { boundInvocations } from './host/bound-invocations.ts';
import { containFailures } from './host/contained-failures.ts';
import { INVOKE_SECRET, newSecret } from './host/invoke-secret.ts';

interface Serverless {
  service: Stack & { custom: { esbuild: Record<string, unknown>; concurrencyHere: Record<string, number> } };
}

interface CommandOptions {
  httpPort?: string | number;
  lambdaPort?: string | number;
}

/**
 * Serverless plugin. Where FACTURATION_STACK_FILE is set, it writes the resolved stack to that file, with the local
 * servers for what runs on this machine. Where FACTURATION_BUILD_DIR is set too, which only the local start does, every
 * function is pointed at these servers, and everything is built in that folder.
 */
export default class LocalPlugin {
  hooks: Record<string, () => void | Promise<void>> = {};

  constructor({ service }: Serverless, options: CommandOptions) {
    const { FACTURATION_STACK_FILE: file, FACTURATION_BUILD_DIR: build } = process.env;
    if (file) this.hooks.initialize = () => writeStack(service, file, Boolean(build));
    if (!build) return;
    this.hooks['before:offline:start:init'] = async () => {
      // Everything is bundled. The bundler's helper would keep its 100 MB, and is not needed again.
      await endBundler();
      await buildLayer(build);
      const { default: Lambda } = await import('serverless-offline/lambda');
      containFailures(Lambda.prototype);
      boundInvocations(Lambda.prototype, service.functions, { counts: service.custom.concurrencyHere });
      await ruleHost(service, options);
    };
    // The bundler reads its options at `initialize`, before this plugin's turn.
    service.custom.esbuild.outputWorkFolder = build;
  }
}

/** The rules load the library of the host only when there is a host. */
async function ruleHost({ functions }: Stack, { httpPort, lambdaPort }: CommandOptions): Promise<void> {
  const { ruleServers } = await import('./host/host-rules.ts');
  ruleServers({
    port: Number(httpPort),
    lambdaPort: Number(lambdaPort),
    // Without a given secret, nobody knows it.
    secret: process.env[INVOKE_SECRET] ?? newSecret(),
    names: new Set(Object.values(functions).map(({ name }) => name)),
    origins: (process.env.CORS_ORIGINS ?? '').split(',').filter(Boolean),
  });
}

function writeStack(service: Serverless['service'], file: string, runsHere: boolean): void {
  const here = Object.fromEntries(
    LOCAL_VARIABLES.flatMap((name) => {
      const value = process.env[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );
  const functions = Object.entries(service.functions).map(([key, declared]) => {
    const environment = { ...environmentOf(service, key), ...here };
    if (runsHere) declared.environment = environment;
    return [key, { ...declared, environment }];
  });
  const { service: name, provider, resources, custom } = service;
  writeFileSync(
    file,
    JSON.stringify({ service: name, provider, functions: Object.fromEntries(functions), resources, custom }),
  );
}
