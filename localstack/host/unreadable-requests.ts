import { type IncomingMessage, type Server, type ServerResponse, STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { ApiError } from '@facturation/platform/errors';
import { problemAnswer } from './problem-answer.ts';

const TOO_LARGE = new ApiError('headers-too-large', 'The request line and headers together are too long.');
const TOO_SLOW = new ApiError('request-timeout', 'The request did not arrive in time.');
const NO_HTTP = new ApiError('malformed-request', 'The request is not valid HTTP.');
const NO_EXPECTATION = new ApiError('malformed-header', 'Expect: only 100-continue is supported.');

const errorOf = (code: string | undefined): ApiError => {
  if (code === 'HPE_HEADER_OVERFLOW') return TOO_LARGE;
  return code === 'ERR_HTTP_REQUEST_TIMEOUT' ? TOO_SLOW : NO_HTTP;
};

/** The bytes of an answer that ends the connection. The path is unknown. */
function bytesOf(error: ApiError): string {
  const { status, headers, body } = problemAnswer(error, '/');
  const all = { ...headers, 'content-length': String(Buffer.byteLength(body)), connection: 'close' };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`);
  return [`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, ...lines, '', body].join('\r\n');
}

/**
 * Answers with problem+json what Node itself refuses before there is a request: headers that are too long, bytes that
 * are not HTTP, an unknown expectation. A request without a `Host` passes, because the host is checked later.
 */
export function answerUnreadable(listener: Server): void {
  const answered = listener.listeners('clientError') as ((error: Error, socket: Socket) => void)[];
  const open = new WeakSet<Socket>();
  (listener as { requireHostHeader?: boolean }).requireHostHeader = false;
  listener.prependListener('request', ({ socket }: IncomingMessage, response: ServerResponse) => {
    open.add(socket);
    response.once('close', () => open.delete(socket));
  });
  listener.removeAllListeners('clientError');
  listener.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) => {
    // A request whose body is cut off is answered where it is handled.
    if (open.has(socket) && answered.length > 0) for (const answer of answered) answer(error, socket);
    else if (socket.writable && !open.has(socket)) socket.end(bytesOf(errorOf(error.code)));
    else socket.destroy(error);
  });
  listener.on('checkExpectation', (_: IncomingMessage, response: ServerResponse) => {
    const { status, headers, body } = problemAnswer(NO_EXPECTATION, '/');
    response.writeHead(status, { ...headers, connection: 'close' }).end(body);
  });
}
