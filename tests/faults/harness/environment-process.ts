// The process that is one execution environment: it loads a packaged function and takes one call after another.
const [, , file = '', timeoutMs = ''] = process.argv;

interface Message {
  event?: unknown;
  /** From now on the clock is so many ms ahead of the machine's. */
  aheadMs?: number;
}

const machine = Date.now;
let aheadMs = 0;
Date.now = () => machine() + aheadMs;

const { handler } = await import(file);

process.on('message', async (message: Message) => {
  if (message.aheadMs !== undefined) {
    aheadMs = message.aheadMs;
    return;
  }
  const deadline = machine() + Number(timeoutMs);
  try {
    const result = await handler(message.event, { getRemainingTimeInMillis: () => deadline - machine() });
    process.send?.({ result });
  } catch (error) {
    process.send?.({ error: String((error as Error).stack ?? error) });
  }
});
process.once('disconnect', () => process.exit(0));
process.send?.({});
