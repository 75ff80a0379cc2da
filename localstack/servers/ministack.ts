import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { answersHttp } from './answers.ts';
import type { Server } from './server.ts';

export interface MinistackOptions {
  port: number;
  region: string;
  /** Where its programs are, as `pythonPrograms` made them. */
  programs: string;
  /** A folder for what it unpacks; it exists. */
  directory: string;
  /** The template of what will be deployed. */
  template: string;
}

/** The first credentials of the account: those of its owner, as far as an endpoint on one machine has one. */
export const OWNER = { AWS_ACCESS_KEY_ID: 'local', AWS_SECRET_ACCESS_KEY: 'local' };

/**
 * MiniStack, which answers to this machine alone: CloudFormation, Lambda, API Gateway, DynamoDB, IAM and the rest of AWS in one process, in memory. Each function
 * runs as a process of Node under its role: what the role does not allow is refused.
 */
export function ministack({ port, region, programs, directory, template }: MinistackOptions): Server {
  return {
    name: 'aws',
    command: [join(programs, 'python'), resolve('localstack/deployment/own_requests.py')],
    env: {
      ...OWNER,
      BIND_HOST: '127.0.0.1',
      GATEWAY_PORT: String(port),
      MINISTACK_REGION: region,
      AUTH: 'true',
      TMPDIR: directory,
      // Our own modules lie in the source.
      PYTHONDONTWRITEBYTECODE: '1',
      // As a URL: these options are split at spaces.
      NODE_OPTIONS: `--import=${pathToFileURL(resolve('localstack/deployment/own-handler.mjs'))}`,
      FACTURATION_TEMPLATE: template,
      // It runs functions on the first Node that it finds.
      PATH: `${resolve('node_modules/node/bin')}:${process.env.PATH}`,
    },
    killGraceMs: 10_000,
    ready: () => answersHttp(`http://127.0.0.1:${port}/_ministack/health`),
  };
}
