import { createServer } from 'node:net';

const listen = (port: number): Promise<number | undefined> =>
  new Promise((resolve) => {
    const server = createServer().once('error', () => resolve(undefined));
    server.listen({ host: '127.0.0.1', port, exclusive: true }, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : undefined));
    });
  });

/** Whether a server could listen on this port of the loopback address now. */
export const isFree = async (port: number): Promise<boolean> => (await listen(port)) !== undefined;

/** As many different free ports as asked for; the system chooses them. */
export async function freePorts(count: number): Promise<number[]> {
  const ports = new Set<number>();
  while (ports.size < count) {
    const port = await listen(0);
    if (port) ports.add(port);
  }
  return [...ports];
}
