import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { brokersAnswer } from './dependencies.ts';

/** A port where something listens, and one where nothing does any more. */
async function portsOf() {
  const servers = [createServer(), createServer()];
  for (const server of servers) await once(server.listen(0, '127.0.0.1'), 'listening');
  const [open = 0, closed = 0] = servers.map((server) => (server.address() as AddressInfo).port);
  await once(servers[1]?.close() ?? createServer(), 'close');
  return { open, closed, close: () => servers[0]?.close() };
}

describe('given brokers', () => {
  test('they answer as long as one of them takes connections', async () => {
    const { open, closed, close } = await portsOf();
    expect(await brokersAnswer(`127.0.0.1:${closed},127.0.0.1:${open}`)).toBe(true);
    expect(await brokersAnswer(`127.0.0.1:${closed}`)).toBe(false);
    close();
  });
});
