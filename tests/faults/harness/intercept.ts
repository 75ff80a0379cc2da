/** A call on its way to a server. */
export interface Call {
  /** DynamoDB's name of it, or Kafka's, or the method of HTTP. */
  operation: string;
  body: Buffer;
}

/**
 * Stands in the way of one call of an environment to a server. It may wait, answer by itself, or call `forward`
 * and hold the reply back; without a reply the connection is cut.
 */
export type Intercept<Reply> = (call: Call, forward: () => Promise<Reply>) => Promise<Reply | undefined>;

/** A proxy in front of one server, for one environment. */
export interface ServerProxy {
  port: number;
  close(): void;
}

/** Calls that change something, by what they do in the engine: a commit writes several rows, a checkpoint is one. */
function writeOf({ operation, body }: Call): string | undefined {
  if (operation === 'TransactWriteItems')
    return JSON.parse(body.toString()).TransactItems.length > 1 ? 'commit' : 'checkpoint';
  const rows = { BatchWriteItem: 'rows', BatchExecuteStatement: 'rows' };
  return { ...rows, PutItem: 'settings', Produce: 'send' }[operation];
}

/**
 * Calls `onMoment` before each write and send, and after each whose reply has come but has not been passed on.
 * When it answers true, the environment is gone and the call goes no further.
 */
export const atEachWrite =
  (onMoment: (moment: string) => boolean) =>
  async <Reply>(call: Call, forward: () => Promise<Reply>): Promise<Reply | undefined> => {
    const write = writeOf(call);
    if (!write) return forward();
    if (onMoment(`before ${write}`)) return undefined;
    const reply = await forward();
    return onMoment(`after ${write}`) ? undefined : reply;
  };
