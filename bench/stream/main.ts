import { runCommand } from '../command.ts';
import { cost } from './cost.ts';
import { foldRate } from './fold-rate.ts';
import { latency } from './latency.ts';
import { profile } from './profile.ts';
import { stopServers } from './servers.ts';
import { stored } from './stored.ts';
import { throughput } from './throughput.ts';
import { writeUnits } from './write-units.ts';

await runCommand({
  name: 'bench:stream',
  measurements: [foldRate, throughput, profile, writeUnits, stored, latency, cost],
  results: 'bench/stream-results.json',
  options: { messages: 'records of a run, 1000000 by default, 5000 of a smoke run; a multiple of 50000' },
  stop: stopServers,
});
