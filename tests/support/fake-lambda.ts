import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What AWS Lambda answers when it is asked how a function is configured. */
export interface LambdaAnswer {
  status?: number;
  /** Name of the exception, with a status that is no success. */
  exception?: string;
  body?: object;
}

/** An endpoint of AWS Lambda that gives each request the same answer. @returns its URL, and how to end it */
export async function givenLambda({ status = 200, exception, body = {} }: LambdaAnswer) {
  const server = createServer((_, response) => {
    response.writeHead(status, {
      'content-type': 'application/json',
      ...(exception && { 'x-amzn-errortype': exception }),
    });
    response.end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, close: () => server.close() };
}
