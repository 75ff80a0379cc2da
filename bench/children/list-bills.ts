// A process of its own, since functions read their environment when they are loaded: fills the tables of final bills, asks
// for each list again and again, and reads the whole series back.
import { startServers } from '../../tests/setup/servers.ts';
import { sendResult } from './send-result.ts';

const [, , count = '', rounds = '', ...targets] = process.argv;

const { stop } = await startServers();
// What reads the environment is loaded once it is there.
const when = await import('../../tests/steps/when.ts');
const { fillBills } = await import('./filled-bills.ts');
const { verifyAll } = await import('../../operations/verify/verify-all.ts');

async function latenciesOf(target: string): Promise<number[]> {
  const runs: number[] = [];
  while (runs.length < Number(rounds)) {
    const before = performance.now();
    const { status } = await when.get(target);
    if (status !== 200) throw new Error(`${target}: ${status}`);
    runs.push(performance.now() - before);
  }
  return runs;
}

const latencies: Record<string, number[]> = {};
let verifiedS = 0;
try {
  await fillBills(Number(count), Date.now());
  for (const target of targets) latencies[target] = await latenciesOf(target);
  const begun = performance.now();
  const { faults } = await verifyAll(process.env, undefined, () => undefined);
  if (faults[0]) throw new Error(`${faults.length} faults: ${JSON.stringify(faults[0])}`);
  verifiedS = (performance.now() - begun) / 1_000;
} finally {
  await stop();
}
sendResult({ latencies, verifiedS });
