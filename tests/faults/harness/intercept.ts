/**
 * Stands in the way of one call of an environment to a server. It may wait, answer by itself, or call `forward`
 * and hold the reply back; without a reply the connection is cut.
 */
export type Intercept<Reply> = (
  operation: string,
  forward: () => Promise<Reply>,
) => Promise<Reply | undefined>;

/** A proxy in front of one server, for one environment. */
export interface ServerProxy {
  port: number;
  close(): void;
}

/** Calls that change something: those of DynamoDB, and Kafka's Produce. */
const WRITES = new Set([
  'TransactWriteItems',
  'BatchWriteItem',
  'PutItem',
  'UpdateItem',
  'DeleteItem',
  'Produce',
]);

export const isWrite = (operation: string): boolean => WRITES.has(operation);

/**
 * Calls `onMoment` before each write and send, and after each whose reply has come but has not been passed on.
 * When it answers true, the environment is gone and the call goes no further.
 */
export const atEachWrite =
  (onMoment: (moment: string) => boolean) =>
  async <Reply>(operation: string, forward: () => Promise<Reply>): Promise<Reply | undefined> => {
    if (!isWrite(operation)) return forward();
    if (onMoment(`before ${operation}`)) return undefined;
    const reply = await forward();
    return onMoment(`after ${operation}`) ? undefined : reply;
  };
