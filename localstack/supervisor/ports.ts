import { once } from 'node:events';
import { type AddressInfo, connect, createServer } from 'node:net';

/** Whether a server could listen on this port of the loopback address now. */
export const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const server = createServer().once('error', () => resolve(false));
    server.listen({ host: '127.0.0.1', port, exclusive: true }, () => server.close(() => resolve(true)));
  });

/**
 * As many different free ports as asked for; the system chooses them. For a minute it gives them to nobody else who lets it
 * choose: the end of a connection to each is kept so long (TIME_WAIT), which is no obstacle to a server that names the port.
 */
export async function freePorts(count: number): Promise<number[]> {
  return Array.fromAsync({ length: count }, reservedPort);
}

async function reservedPort(): Promise<number> {
  // The state stays with the side that closes first.
  const server = createServer((socket) => socket.end());
  server.listen({ host: '127.0.0.1', port: 0, exclusive: true });
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await once(connect(port, '127.0.0.1').resume(), 'close');
  server.close();
  await once(server, 'close');
  return port;
}
