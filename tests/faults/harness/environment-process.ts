// The process that is one execution environment: it loads a packaged function and takes one call after another.
const [, , file = '', timeoutMs = ''] = process.argv;
const { handler } = await import(file);

process.on('message', async (event) => {
  const deadline = Date.now() + Number(timeoutMs);
  try {
    const result = await handler(event, { getRemainingTimeInMillis: () => deadline - Date.now() });
    process.send?.({ result });
  } catch (error) {
    process.send?.({ error: String((error as Error).stack ?? error) });
  }
});
process.once('disconnect', () => process.exit(0));
process.send?.({});
