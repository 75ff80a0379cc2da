import { once } from 'node:events';
import { startServers } from './servers.ts';

// By hand: `node tests/setup/run.ts` prints the environment to export; Ctrl-C ends the servers.
const { environment, stop } = await startServers();
for (const [name, value] of Object.entries(environment)) console.log(`export ${name}='${value}'`);
await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
await stop();
