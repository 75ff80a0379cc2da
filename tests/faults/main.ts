import { randomUUID } from 'node:crypto';
import { readArguments } from '../../operations/arguments.ts';
import { startServers } from '../setup/servers.ts';

const HELP = `Breaks what the stream engine stands on, and holds its windows against a plain fold of the topic.

  npm run test:faults [-- --only 3,9] [--short] [--seed TEXT]

  --only N,…   some of the faults 1 to 17
  --short      fewer rounds
  --seed TEXT  the choices of an earlier run
Exits 1 when a Diff is not 0 or a fault is not survived as promised.
`;

const { values } = readArguments({
  options: {
    only: { type: 'string' },
    short: { type: 'boolean', default: false },
    seed: { type: 'string', default: randomUUID().slice(0, 8) },
    help: { type: 'boolean', short: 'h' },
  },
});
if (values.help) {
  process.stdout.write(HELP);
  process.exit(0);
}

// What clients say of servers that fail is expected here, and there is a lot of it.
process.env.POWERTOOLS_LOG_LEVEL ??= 'SILENT';
const { stop } = await startServers();
try {
  // The platform reads its endpoint when it is loaded, so it is loaded after the servers are up.
  const { runFaults } = await import('./run-faults.ts');
  const numbers = values.only?.split(',').map(Number);
  const survived = await runFaults({ seed: values.seed, short: values.short, ...(numbers && { numbers }) });
  process.exitCode = survived ? 0 : 1;
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
} finally {
  await stop();
}
