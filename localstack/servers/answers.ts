import { connect } from 'node:net';

/** Whether a GET of `url` gets any answer, whatever its status, within a second. */
export async function answersHttp(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(1_000), redirect: 'manual' });
    await response.body?.cancel();
    return true;
  } catch {
    return false;
  }
}

/**
 * Whether a server on this port of the loopback address accepts a connection within a second, and, where there
 * is a `request`, answers it with anything.
 */
export function answersTcp(port: number, request?: Uint8Array): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port });
    const done = (answer: boolean) => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(1_000, () => done(false));
    socket.on('error', () => done(false)).on('close', () => done(false));
    socket.on('connect', () => (request ? socket.write(request) : done(true))).on('data', () => done(true));
  });
}
