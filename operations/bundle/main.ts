// `npm run bundle:operations`
import { join } from 'node:path';
import { runCommand } from '../command.ts';
import { bundleOperations } from './bundle.ts';

const HELP = `Writes reconcile, redrive and epoch, with the Node that runs them, into one archive for a shell in the brokers' network,
which can download nothing. docs/operations.md, "A shell in the brokers' network", has the lines to use it.

  npm run bundle:operations
`;

await runCommand({
  help: HELP,
  options: {},
  async run() {
    const archive = join(process.env.FACTURATION_STATE_DIR || '.localstack', 'operations.tgz');
    const withNode = await bundleOperations(archive);
    console.log(`${archive} is written.`);
    if (!withNode)
      console.log('It does not contain Node: this machine’s does not run in AWS CloudShell (Linux, x64).');
    return 0;
  },
});
