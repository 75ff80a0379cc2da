import { connect, isIP, type Socket } from 'node:net';
import { connect as connectSecurely } from 'node:tls';
import type { ISocketFactory } from 'kafkajs';

const KEEP_ALIVE_DELAY_MS = 60_000;

/** The error that kafkajs gets, and repeats, when it uses a client that was cut off. */
export const GIVEN_UP = 'this producer was given up';

/** The sockets of one client. The client can be cut off from its brokers for good, whatever it still tries to do. */
export class KafkaSockets {
  readonly #open = new Set<Socket>();
  #isCutOff = false;

  /** Opens the client's sockets. */
  readonly factory: ISocketFactory = ({ host, port, ssl, onConnect }) => {
    if (this.#isCutOff) throw new Error(GIVEN_UP);
    const socket = ssl
      ? connectSecurely({ host, port, ...(!isIP(host) && { servername: host }), ...ssl }, onConnect)
      : connect({ host, port }, onConnect);
    socket.setKeepAlive(true, KEEP_ALIVE_DELAY_MS);
    this.#open.add(socket);
    socket.once('close', () => this.#open.delete(socket));
    return socket;
  };

  /** Closes every socket at once, dropping unsent bytes, and opens no more. */
  cutOff(): void {
    this.#isCutOff = true;
    for (const socket of this.#open) socket.destroy(new Error(GIVEN_UP));
  }
}
