import { existsSync } from 'node:fs';
import { relative } from 'node:path';
import { answersTcp } from './answers.ts';
import type { Server } from './server.ts';

export interface FunctionHostOptions {
  port: number;
  lambdaPort: number;
  /** Where the plugin writes the resolved stack. */
  stackFile: string;
  /** Bundles and layer: a folder of its own, so that packaging the service meanwhile pulls nothing away. */
  buildDirectory: string;
  /** What points the functions at the local servers. */
  environment: Record<string, string>;
}

/** serverless-offline with every service: the API, and the Lambda Invoke API. */
export function functionHost(options: FunctionHostOptions): Server {
  const { port, lambdaPort, stackFile, buildDirectory, environment } = options;
  const ports = ['--httpPort', String(port), '--lambdaPort', String(lambdaPort)];
  return {
    name: 'functions',
    command: [
      process.execPath,
      // Each function has a worker of its own, and each worker a young generation.
      '--max-semi-space-size=1',
      // A request that is too long is refused by its function, which says why.
      '--max-http-header-size=65536',
      'node_modules/.bin/serverless',
      'offline',
      'start',
      '--host',
      '127.0.0.1',
      ...ports,
      '--noSponsor',
    ],
    env: {
      ...environment,
      FACTURATION_STACK_FILE: stackFile,
      FACTURATION_BUILD_DIR: relative('.', buildDirectory),
      NO_COLOR: '1',
    },
    killGraceMs: 3_000,
    ready: async () => existsSync(stackFile) && (await answersTcp(port)),
  };
}
