// A process of its own, since functions read their environment when they are loaded: the packaged function keeps the
// Factur-X of many bills in a real S3Mock, four at once.
import { newId } from '@facturation/platform/ids';
import { startServers } from '../../tests/setup/servers.ts';
import { printedBill } from '../../tests/support/printed-bills.ts';
import { processTree, total } from '../processes.ts';
import { sendResult } from './send-result.ts';

const [, , file = '', count = '', lines = ''] = process.argv;
const AT_ONCE = 4;

const { stop } = await startServers();
const { handler } = await import(file);

async function keep(): Promise<void> {
  const bill = newId();
  const text = JSON.stringify({
    ...printedBill({ lines: Array.from({ length: Number(lines) }, () => ({})) }),
    id: bill,
  });
  const { status } = await handler({ action: 'keep', form: 'pdf', bill, hash: '0'.repeat(64), text });
  if (status !== 'kept') throw new Error(`A bill is ${status}.`);
}

try {
  // The first loads fonts.
  await keep();
  const [begun, before] = [performance.now(), total(processTree(process.pid), 'cpu')];
  let left = Number(count);
  const work = async () => {
    while (left-- > 0) await keep();
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  const seconds = (performance.now() - begun) / 1_000;
  sendResult({ seconds, cpuMs: ((total(processTree(process.pid), 'cpu') - before) * 1_000) / Number(count) });
} finally {
  await stop();
}
