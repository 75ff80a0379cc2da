import { forgetActions } from '../support/recorded-actions.ts';
import { startServers } from './servers.ts';

/** Jest's globalSetup: the servers run while the suites run; `stop.ts` ends them. */
export default async function start(): Promise<void> {
  forgetActions();
  const { stop } = await startServers();
  Object.assign(globalThis, { stopServers: stop });
}
