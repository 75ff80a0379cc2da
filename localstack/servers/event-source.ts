import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { INVOKE_SECRET } from '../host/invoke-secret.ts';
import { BUSY_NODE, type Server } from './server.ts';

export interface EventSourceOptions {
  brokers: string;
  /** A Lambda Invoke endpoint. */
  endpoint: string;
  /** The stack as the function host wrote it, or the template of a packaged stage. */
  declared: { stack: string } | { template: string };
  /** The database whose streams are read: URL. Needed where the stack declares one. */
  dynamodb?: string;
  /** What a Lambda Invoke endpoint of this machine wants to be shown. */
  secret?: string;
  /** The file its output goes to: there it says that it is ready. */
  log: string;
}

/** The event source of the functions that a topic or a stream triggers. */
export function eventSource(given: EventSourceOptions): Server {
  const { brokers, endpoint, declared, dynamodb, secret, log } = given;
  const main = resolve('localstack/event-source/main.ts');
  const from = 'stack' in declared ? ['--stack', declared.stack] : ['--template', declared.template];
  const options = [...from, '--brokers', brokers, '--endpoint', endpoint];
  return {
    name: 'event-source',
    command: [process.execPath, ...BUSY_NODE, main, ...options],
    env: {
      ...(secret && { [INVOKE_SECRET]: secret }),
      ...(dynamodb && { AWS_ENDPOINT_URL_DYNAMODB: dynamodb }),
    },
    killGraceMs: 5_000,
    ready: async () => readFileSync(log, 'utf8').includes('event source ready'),
  };
}
