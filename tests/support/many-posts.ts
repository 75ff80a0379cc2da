import { once } from 'node:events';
import * as when from '../steps/when.ts';
import { eventually } from './eventually.ts';

// A process of its own that posts at once, as often as its first argument says: path, key and body are the others.
// It signals its parent when it is ready, waits for a word, and sends the answers.
const [times = '1', path = '', key = '', body = ''] = process.argv.slice(2);

const post = () => when.request('POST', path, { body, headers: { 'idempotency-key': key } });
/** Busy with the first request, or the database overloaded: such an answer says when to ask again, and a client does. */
const isAnswered = ({ headers }: when.Answer) => headers['retry-after'] === undefined;

// A read loads everything but the work itself.
await when.get(`${path}?size=1`);
process.send?.('ready');
await once(process, 'message');
const wave = await Promise.all(Array.from({ length: Number(times) }, post));
const answers: when.Answer[] = [];
for (const answer of wave) answers.push(isAnswered(answer) ? answer : await eventually(post, isAnswered));
process.send?.(answers, () => process.exit(0));
