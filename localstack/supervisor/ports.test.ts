import { once } from 'node:events';
import { createServer } from 'node:net';
import { freePorts, isFree } from './ports.ts';

describe('free ports', () => {
  it('are given to nobody twice, as long as nobody has listened there yet', async () => {
    const several = await Promise.all([freePorts(300), freePorts(300)]);
    expect(new Set(several.flat()).size).toBe(600);
  });

  it('are free for the server that is to listen there, and for no second one', async () => {
    const [port = 0] = await freePorts(1);
    expect(await isFree(port)).toBe(true);
    const server = createServer().listen(port, '127.0.0.1');
    await once(server, 'listening');
    expect(await isFree(port)).toBe(false);
    server.close();
  });
});
