import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import type { Intercept, ServerProxy } from './intercept.ts';

/** The key of a request's kind in Kafka's protocol. */
const PRODUCE = 0;

/** Opens a proxy in front of a broker of the loopback address; clients that come in by it stay behind it. */
export async function openKafkaProxy(port: number, intercept: Intercept<Buffer>): Promise<ServerProxy> {
  const sockets = new Set<Socket>();
  const server = createServer((client) => {
    const broker = connect({ host: '127.0.0.1', port });
    for (const socket of [client, broker]) {
      sockets.add(socket);
      socket.on('error', () => socket.destroy());
    }
    client.on('close', () => broker.destroy());
    broker.on('close', () => client.destroy());
    const own = (server.address() as AddressInfo).port;
    passAll(client, broker, { intercept, from: address(port), to: address(own) }).catch(() =>
      client.destroy(),
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    close() {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}

interface Passage {
  intercept: Intercept<Buffer>;
  /** The broker's address as its answers name it, and the proxy's in its place. */
  from: Buffer;
  to: Buffer;
}

/** One request after the other: each waits for the answer of the one before, as the broker handles them anyway. */
async function passAll(client: Socket, broker: Socket, { intercept, from, to }: Passage): Promise<void> {
  const answers = frames(broker);
  for await (const request of frames(client)) {
    const operation = request.readInt16BE(4) === PRODUCE ? 'Produce' : 'other';
    const reply = await intercept({ operation, body: request }, async () => {
      broker.write(request);
      const { value } = await answers.next();
      if (!value) throw new Error('the broker closed the connection');
      return value;
    });
    if (!reply) client.destroy();
    else client.write(replaced(reply, from, to));
  }
}

/** The messages of Kafka's protocol, each behind its length in four bytes. */
async function* frames(socket: Socket): AsyncGenerator<Buffer, undefined> {
  let bytes = Buffer.alloc(0);
  for await (const chunk of socket) {
    bytes = Buffer.concat([bytes, chunk as Buffer]);
    while (bytes.length >= 4 && bytes.length >= 4 + bytes.readInt32BE()) {
      const end = 4 + bytes.readInt32BE();
      yield bytes.subarray(0, end);
      bytes = bytes.subarray(end);
    }
  }
  return undefined;
}

/** How answers of the versions the client speaks write host and port: length, text, four bytes. */
function address(port: number): Buffer {
  const host = Buffer.from('127.0.0.1');
  const written = Buffer.alloc(2 + host.length + 4);
  written.writeInt16BE(host.length);
  host.copy(written, 2);
  written.writeInt32BE(port, 2 + host.length);
  return written;
}

function replaced(frame: Buffer, from: Buffer, to: Buffer): Buffer {
  const copy = Buffer.from(frame);
  for (let at = copy.indexOf(from); at >= 0; at = copy.indexOf(from, at + 1)) to.copy(copy, at);
  return copy;
}
