// A process that is one packaged function behind Lambda's Invoke API, one invocation at a time, and nothing else: plain
// JavaScript, since taking types out takes processor time, which is counted here.
import { once } from 'node:events';
import { createServer } from 'node:http';

const [, , file = '', port = '', rssAt = ''] = process.argv;
const { handler } = await import(file);

/** What the measurement asks for; times in ms of this process. */
const state = { records: 0, invocations: 0, first: 0, last: 0, rss: {} };
/** Resident memory is noted, after a forced collection, when this many records have been folded. */
const marks = rssAt.split(',').map(Number);

/** What Lambda takes, and some: one place for every payload, as its runtime's client has outside of the heap. */
const payload = Buffer.alloc(8 * 1024 * 1024);

/** @param {import('node:http').IncomingMessage} request */
async function read(request) {
  let size = 0;
  request.on('data', (chunk) => {
    size += chunk.copy(payload, size);
  });
  await once(request, 'end');
  if (size === payload.length) throw new Error(`a payload of ${size} bytes or more`);
  return payload.toString('utf8', 0, size);
}

/** @param {import('node:http').IncomingMessage} request */
async function invoke(request) {
  state.first ||= performance.now();
  const event = JSON.parse(await read(request));
  await handler(event, { getRemainingTimeInMillis: () => 60_000 });
  state.last = performance.now();
  state.invocations++;
  for (const records of Object.values(event.records)) state.records += records.length;
}

function noteMemory() {
  while (marks[0] && state.records >= marks[0]) {
    globalThis.gc?.({ type: 'major', execution: 'sync', flavor: 'last-resort' });
    state.rss[`${marks.shift()}`] = process.memoryUsage.rss();
  }
}

const server = createServer(async (request, response) => {
  if (request.method === 'GET') return void response.end(JSON.stringify(state));
  try {
    await invoke(request);
    response.end('null');
    noteMemory();
  } catch (error) {
    response.setHeader('X-Amz-Function-Error', 'Unhandled');
    response.end(JSON.stringify({ errorMessage: error.message }));
  }
});
server.listen(Number(port), '127.0.0.1');
process.once('SIGTERM', () => process.exit(0));
