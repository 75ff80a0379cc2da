import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { answersHttp } from './answers.ts';
import type { Server } from './server.ts';

export interface MinistackOptions {
  port: number;
  region: string;
  /** The folder of its programs, made by `pythonPrograms`. */
  programs: string;
  /** An existing folder for the files that it unpacks. */
  directory: string;
  /** The template of what will be deployed. */
  template: string;
}

/** The credentials of the account's owner. */
export const OWNER = { AWS_ACCESS_KEY_ID: 'local', AWS_SECRET_ACCESS_KEY: 'local' };

/**
 * MiniStack: CloudFormation, Lambda, API Gateway, DynamoDB, IAM and the rest of AWS in one process, in memory. It
 * answers only this machine. Each function runs as a process of Node under its role, and calls that the role does not
 * allow are refused.
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
