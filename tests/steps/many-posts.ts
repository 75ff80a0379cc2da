import { once } from 'node:events';
import { eventually } from './eventually.ts';
import * as when from './when.ts';

// A process of its own that posts at once, as often as its first argument says: path, key and body are the others.
// It tells its parent when it is ready, waits for a word, and sends the answers.
const [times = '1', path = '', key = '', body = ''] = process.argv.slice(2);

const post = () => when.request('POST', path, { body, headers: { 'idempotency-key': key } });
const isAnswered = ({ status }: when.Answer) => status !== 409;

// A read loads everything but the work itself.
await when.get(`${path}?size=1`);
process.send?.('ready');
await once(process, 'message');
const wave = await Promise.all(Array.from({ length: Number(times) }, post));
// Who was told to wait asks again, once the first request is done.
await eventually(post, isAnswered);
const answers = await Promise.all(wave.map((answer) => (isAnswered(answer) ? answer : post())));
process.send?.(answers, () => process.exit(0));
