// A process that is the packaged function that makes legal documents. S3 is answered in here: a put succeeds, and nothing is
// there that could be got.
import { readFileSync } from 'node:fs';
import { sendResult } from './send-result.ts';

const [, , file = '', textFile = '', warmUps = '', rounds = ''] = process.argv;
const text = readFileSync(textFile, 'utf8');
const { id } = JSON.parse(text);

globalThis.fetch = async (request) =>
  request instanceof Request && request.method === 'GET'
    ? new Response('<Error><Code>NoSuchKey</Code></Error>', { status: 404 })
    : new Response('{}');

/** Milliseconds of processor time. */
async function took(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

type Handler = (event: object) => Promise<{ status: string }>;
let handler: Handler = () => Promise.reject(new Error('Nothing is loaded.'));

async function keep(form: string): Promise<void> {
  const { status } = await handler({ action: 'keep', form, bill: id, hash: '0'.repeat(64), text });
  if (status !== 'kept') throw new Error(`Its ${form} is ${status}.`);
}

/** Of each, after some to warm up. */
async function warm(form: string): Promise<number> {
  const many = async (count: number) => {
    for (let round = 0; round < count; round++) await keep(form);
  };
  await many(Number(warmUps));
  return (await took(() => many(Number(rounds)))) / Number(rounds);
}

const load = await took(async () => {
  ({ handler } = await import(file));
});
const first = await took(() => keep('pdf'));
const result = { pdf: await warm('pdf'), cii: await warm('cii'), ubl: await warm('ubl') };
sendResult({ load, first, warm: result, rss: process.resourceUsage().maxRSS / 1_024 });
