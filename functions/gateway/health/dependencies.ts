import { once } from 'node:events';
import { connect } from 'node:net';
import { dynamodb, GetCommand } from '@facturation/platform/dynamodb';

/** Milliseconds a dependency has to answer. */
const PATIENCE = 2_000;

/** Whether the database answers: a read of a table by a key that need not be there. */
export async function databaseAnswers(table: string): Promise<boolean> {
  const Key = { service: 'GATEWAY-SERVICE', id: 'health' };
  const abortSignal = AbortSignal.timeout(PATIENCE);
  return dynamodb.send(new GetCommand({ TableName: table, Key }), { abortSignal }).then(
    () => true,
    () => false,
  );
}

/** Whether at least one broker (`host:port,host:port`) takes a connection. */
export const brokersAnswer = (brokers: string): Promise<boolean> =>
  Promise.any(brokers.split(',').map(connects)).then(
    () => true,
    () => false,
  );

async function connects(broker: string): Promise<void> {
  const { hostname, port } = new URL(`tcp://${broker}`);
  const socket = connect({ host: hostname, port: Number(port) });
  try {
    await once(socket, 'connect', { signal: AbortSignal.timeout(PATIENCE) });
  } finally {
    socket.destroy();
  }
}
