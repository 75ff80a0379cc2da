import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, renameSync, rmSync, truncateSync } from 'node:fs';
import { type IncomingMessage, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { getObject, putObjectOnce } from '@facturation/platform/object-store';
import { createBuckets } from '../../localstack/buckets.ts';
import { JARS } from '../../localstack/servers/jars.mjs';
import { s3mock } from '../../localstack/servers/s3mock.ts';
import { end } from '../../localstack/supervisor/child.ts';
import { freePorts } from '../../localstack/supervisor/ports.ts';
import { launchServer } from '../setup/servers.ts';

const BUCKET = { logicalId: 'Papers', name: 'papers', isVersioned: true };
const object = (text: string) => ({
  bytes: new TextEncoder().encode(text),
  contentType: 'text/plain',
  metadata: { said: text },
});

/** What is answered to a request, which may name any host. */
async function ask(port: number, headers: Record<string, string>) {
  const asked = request({ host: '127.0.0.1', port, headers, timeout: 10_000 }).end();
  const [answer] = (await once(asked, 'response')) as [IncomingMessage];
  return { status: answer.statusCode, said: JSON.stringify(answer.headers) + (await text(answer)) };
}

/** Given an S3Mock of its own in a folder with an odd name. The cases follow each other. */
describe('the S3 of this machine', () => {
  const before = { ...process.env };
  const root = mkdtempSync(join(tmpdir(), "facturation-s3 é!,文'"));
  let directory = join(root, 'here');
  let port = 0;
  let stop = async () => {};

  async function start() {
    const child = await launchServer(s3mock({ jars: join(JARS, 's3mock'), directory, port }), root);
    stop = () => end(child, 0);
  }

  beforeAll(async () => {
    [port = 0] = await freePorts(1);
    process.env.AWS_ENDPOINT_URL_S3 = `http://127.0.0.1:${port}`;
    await start();
    await createBuckets([BUCKET]);
  }, 60_000);
  afterAll(async () => {
    await stop();
    process.env = before;
    rmSync(root, { recursive: true, force: true });
  });

  const killed = () => stop();
  const stored = (key: string) => putObjectOnce(BUCKET.name, key, object(key));
  const holds = async (key: string) => expect(await getObject(BUCKET.name, key)).toEqual(object(key));

  it('listens on this machine alone, on one port', () => {
    const listening = execFileSync('ss', ['-ltnpH'], { encoding: 'utf8' }).split('\n');
    const [own = '', ...others] = listening.filter((line) => line.includes(`:${port} `));
    expect(others).toEqual([]);
    expect(own).toMatch(new RegExp(`127\\.0\\.0\\.1\\]?:${port} `));
    const [, pid = ''] = /pid=(\d+)/.exec(own) ?? [];
    expect(listening.filter((line) => line.includes(`pid=${pid},`))).toEqual([own]);
  });

  it.each([
    ['another host', { host: 'bills.example' }],
    ['another port of that host', { host: 'bills.example:80' }],
    ['a page of another origin', { origin: 'https://bills.example' }],
    ['a page of a file', { origin: 'null' }],
  ])('refuses who names %s, and lets none read what it says', async (_, headers) => {
    const answer = await ask(port, headers);
    expect(answer.status).toBe(403);
    expect(answer.said).not.toMatch(/access-control|<Bucket/i);
    expect((await ask(port, {})).said).toMatch(/<Bucket/);
  });

  it('finds what it stored when it was killed, and makes its bucket once', async () => {
    await stored('a');
    await killed();
    await start();
    await createBuckets([BUCKET]);
    await holds('a');
  }, 60_000);

  it('finds it when it was killed as it wrote its list', async () => {
    await stored('b');
    await killed();
    truncateSync(join(directory, 'objects', BUCKET.name, 'bucketMetadata.json'), 100);
    await start();
    await holds('a');
    await holds('b');
    expect(await stored('b')).toBe('present');
  }, 60_000);

  it('finds it when its folder was moved', async () => {
    await killed();
    renameSync(directory, join(root, 'there'));
    directory = join(root, 'there');
    await start();
    await holds('a');
    expect(await stored('b')).toBe('present');
    expect(await stored('c')).toBe('stored');
  }, 60_000);
});
