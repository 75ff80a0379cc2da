import { startServers } from './servers.ts';

/** Jest's globalSetup: the servers run while the suites run; `stop.ts` ends them. */
export default async function start(): Promise<void> {
  const { stop } = await startServers();
  Object.assign(globalThis, { stopServers: stop });
}
