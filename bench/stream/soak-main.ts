import { runCommand } from '../command.ts';
import { manyCustomers } from './many-customers.ts';
import { stopServers } from './servers.ts';
import { soak } from './soak.ts';

await runCommand({
  name: 'bench:soak',
  measurements: [manyCustomers, soak],
  results: 'bench/soak-results.json',
  options: { minutes: 'of steady traffic, 60 by default', customers: 'in one hour, 100000 by default' },
  stop: stopServers,
});
