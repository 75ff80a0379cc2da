import { existsSync } from 'node:fs';
import { answersTcp } from './answers.ts';
import type { Server } from './server.ts';

export interface FunctionHostOptions {
  port: number;
  lambdaPort: number;
  /** Where the plugin writes the resolved stack. */
  stackFile: string;
  /** What points the functions at the local servers. */
  environment: Record<string, string>;
}

/** serverless-offline with every service: the API, and the Lambda Invoke API. */
export function functionHost({ port, lambdaPort, stackFile, environment }: FunctionHostOptions): Server {
  const ports = ['--httpPort', String(port), '--lambdaPort', String(lambdaPort)];
  return {
    name: 'functions',
    command: [
      process.execPath,
      // Each function has a worker of its own: less memory for each is worth more than speed.
      '--optimize-for-size',
      '--max-semi-space-size=4',
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
      // A folder of its own, so that packaging the service meanwhile does not pull the bundles away.
      FACTURATION_BUILD_DIR: `.localstack/build/${port}`,
      MALLOC_ARENA_MAX: '2',
      NO_COLOR: '1',
    },
    patience: 3_000,
    ready: async () => existsSync(stackFile) && (await answersTcp(port)),
  };
}
