// A process of its own, since functions read their environment when they are loaded: many clients reserve a piece of the
// same product at once, each for one bill after the other. Its result is the milliseconds of each that was reserved.
import { newId } from '@facturation/platform/ids';
import { startServers } from '../../tests/setup/servers.ts';
import { processTree, total } from '../processes.ts';
import { sendResult } from './send-result.ts';

const [, , clients = '', each = ''] = process.argv;

const { stop } = await startServers();
// What reads the environment is loaded once it is there.
const given = await import('../../tests/steps/given.ts');
const { moveStock } = await import('../../tests/support/move-stock.ts');

const bills = Number(clients) * Number(each);

/** Milliseconds that it took; undefined where it failed. */
async function reserve(productID: string): Promise<number | undefined> {
  const begun = performance.now();
  const lines = [{ productID, quantity: 1 }];
  const { status } = await moveStock({ action: 'reserve', bill: newId(), fence: 0, lines }).catch(() => ({
    status: 'failed',
  }));
  return status === 'reserved' ? performance.now() - begun : undefined;
}

try {
  const { id } = await given.aProduct({ quantity: bills + 1 });
  // The first loads the code.
  await reserve(id);
  const [begun, before] = [performance.now(), total(processTree(process.pid), 'cpu')];
  const times = await Promise.all(
    Array.from({ length: Number(clients) }, async () => {
      const own: (number | undefined)[] = [];
      while (own.length < Number(each)) own.push(await reserve(id));
      return own;
    }),
  );
  const seconds = (performance.now() - begun) / 1_000;
  const cpuMs = ((total(processTree(process.pid), 'cpu') - before) * 1_000) / bills;
  sendResult({ times: times.flat().filter((time) => time !== undefined), seconds, cpuMs });
} finally {
  await stop();
}
