import type { Server } from '@hapi/hapi';
import * as hapi from '@hapi/hapi';
import { guardApi } from './api-rules.ts';
import { guardInvocations } from './lambda-rules.ts';
import { takeManyConnections } from './many-connections.ts';
import { answerInProblems } from './problem-answers.ts';
import { answerUnreadable } from './unreadable-requests.ts';

export interface HostOptions {
  /** Port of the API and the page. */
  port: number;
  /** Port of the Lambda Invoke API. */
  lambdaPort: number;
  /** The secret that its callers must send. */
  secret: string;
  /** Full names of the functions. */
  names: ReadonlySet<string>;
  /** Origins of other pages that may ask the API, as `CORS_ORIGINS` lists them. */
  origins: readonly string[];
}

/**
 * Applies the rules to the two servers of serverless-offline. It does not expose them, so each is caught when it is
 * started, before it listens.
 */
export function ruleServers(options: HostOptions): void {
  const prototype = Object.getPrototypeOf(hapi.server()) as Server;
  const start = prototype.start;
  prototype.start = function (this: Server) {
    const { port } = this.settings;
    if (port === options.port) guardApi(this, options.port, options.origins);
    if (port === options.lambdaPort) guardInvocations(this, { ...options, port });
    answerInProblems(this);
    answerUnreadable(this.listener);
    takeManyConnections(this.listener);
    return start.call(this);
  };
}
