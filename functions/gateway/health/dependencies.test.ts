import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { askBrokers } from './dependencies.ts';

/** A port where a server takes connections and says nothing, as a frozen broker does; and one where nobody listens. */
async function givenPorts() {
  const servers = [createServer(), createServer()];
  for (const server of servers) await once(server.listen(0, '127.0.0.1'), 'listening');
  const [silent = 0, closed = 0] = servers.map((server) => (server.address() as AddressInfo).port);
  await once(servers[1]?.close() ?? createServer(), 'close');
  return { silent, closed, close: () => servers[0]?.close() };
}

test('given brokers that take connections and answer nothing, they do not answer, and that is known within 3 s', async () => {
  const { silent, closed, close } = await givenPorts();
  const asked = performance.now();
  expect(await askBrokers(`127.0.0.1:${silent}`, 'T', [])).toBeUndefined();
  expect(performance.now() - asked).toBeLessThan(3_000);
  expect(await askBrokers(`127.0.0.1:${closed}`, 'T', [])).toBeUndefined();
  close();
});
