import { once } from 'node:events';
import { eventually } from './eventually.ts';
import * as when from './when.ts';

// A process of its own that posts at once, as often as its first argument says: path, key and body are the others.
// It says when it is ready, waits for a line, and prints the answers; one that is told to wait asks again.
const [times = '1', path = '', key = '', body = ''] = process.argv.slice(2);

const post = () => when.request('POST', path, { body, headers: { 'idempotency-key': key } });

// A read loads everything but the work itself.
await when.get(`${path}?size=1`);
console.log('ready');
await once(process.stdin, 'data');
const answers = await Promise.all(
  Array.from({ length: Number(times) }, () => eventually(post, ({ status }) => status !== 409)),
);
console.log(JSON.stringify(answers));
process.exit(0);
