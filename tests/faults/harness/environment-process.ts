// The process that is one execution environment: it loads a packaged function and takes one call after another.
const [, , file = ''] = process.argv;
const { handler } = await import(file);
/** Longer than any call of a test takes. */
const REMAINING_MS = 60_000;

process.on('message', async (event) => {
  const deadline = Date.now() + REMAINING_MS;
  try {
    await handler(event, { getRemainingTimeInMillis: () => deadline - Date.now() });
    process.send?.({});
  } catch (error) {
    process.send?.({ error: String((error as Error).stack ?? error) });
  }
});
process.once('disconnect', () => process.exit(0));
process.send?.({});
