import { type HttpReply, openHttpProxy } from './http-proxy.ts';
import type { Intercept, ServerProxy } from './intercept.ts';

export type DynamoDbReply = HttpReply;

/** An answer of DynamoDB itself that the call failed. */
export const refusal = (status: number, type: string): DynamoDbReply => ({
  status,
  headers: { 'content-type': 'application/x-amz-json-1.0' },
  body: Buffer.from(JSON.stringify({ __type: `com.amazonaws.dynamodb.v20120810#${type}`, message: type })),
});

/** Opens a proxy in front of DynamoDB on a free port. `target`: URL. */
export const openDynamoDbProxy = (
  target: string,
  intercept: Intercept<DynamoDbReply>,
): Promise<ServerProxy> =>
  openHttpProxy(target, intercept, ({ headers }) => String(headers['x-amz-target']).split('.').at(-1) ?? '');
