import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Factures } from '../../functions/facturation/factures.ts';
import { storedRecordsOf } from '../../functions/facturation/first-wins.ts';
import { loadDemoData } from '../../localstack/demo-data.ts';
import type { Manifest } from '../../operations/export/export-all.ts';
import type { Kind } from '../../operations/export/kinds.ts';
import * as when from '../steps/when.ts';
import { type FrontDoor, openFrontDoor } from '../support/front-door.ts';
import { ownTables } from '../support/own-tables.ts';
import { sourceRecord } from '../support/source-records.ts';

const TIME = Date.parse('2026-03-01T10:00:00.000Z');
/** More than one page of DynamoDB, which ends at 1 MB. */
const FACTURES = 6_000;

let parent: string;
let door: FrontDoor;
let exportAll: typeof import('../../operations/export/export-all.ts').exportAll;
let KINDS: readonly Kind[];

beforeAll(async () => {
  parent = mkdtempSync(join(tmpdir(), 'facturation-export-'));
  await ownTables();
  door = await openFrontDoor();
  // The tables' names are read when these are loaded.
  ({ exportAll } = await import('../../operations/export/export-all.ts'));
  ({ KINDS } = await import('../../operations/export/kinds.ts'));
});
afterAll(async () => {
  rmSync(parent, { recursive: true, force: true });
  await door.close();
});

const quietly = () => undefined;
const linesOf = (directory: string, kind: string): { id: string }[] =>
  readFileSync(join(directory, `${kind}.jsonl`), 'utf8')
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line));

describe('given records of each kind, exported', () => {
  let directory: string;
  let manifest: Manifest;

  beforeAll(async () => {
    await loadDemoData();
    expect((await when.post('/bills/1/finalize', {})).status).toBe(200);
    const { body: note } = await when.post('/bills/1/credit-notes', { reason: 'Retour' });
    expect((await when.post(`/bills/${note.id}/finalize`, {})).status).toBe(200);
    expect((await when.post('/bills/1/copy', {})).status).toBe(201);
    const rule = { scope: 'total', size: '1h', measure: 'sum', threshold: 12.34 };
    expect((await when.post('/analytics/rules', rule)).status).toBe(201);
    const given = Array.from({ length: FACTURES }, (_, index) =>
      sourceRecord({
        partition: 0,
        offset: index,
        time: TIME + index,
        customer: 'Abir',
        id: `F-${index}`,
        montant: index + 0.25,
      }),
    );
    const another = sourceRecord({
      partition: 0,
      offset: FACTURES,
      time: TIME,
      customer: 'Abir',
      id: 'F-0',
      montant: 9,
    });
    const factures = new Factures(process.env.FACTURES_TABLE ?? '');
    await factures.storeAll(storedRecordsOf([...given, another], 1), 1);
    directory = join(parent, 'all');
    manifest = await exportAll(directory, KINDS, quietly);
  }, 120_000);

  it.each([
    ['customers', '/customers'],
    ['products', '/products'],
    ['bills', '/bills'],
    ['rules', '/analytics/rules'],
  ])('%s are as the API answers them', async (kind, path) => {
    const { body } = await when.get(`${path}?size=50`);
    const byId = (one: { id: string }, other: { id: string }) => (one.id < other.id ? -1 : 1);
    const answered = body._embedded[kind].map(({ _links, ...record }: Record<string, unknown>) => record);
    expect(linesOf(directory, kind).toSorted(byId)).toEqual(answered.toSorted(byId));
  });

  it('the seller is as the API answers it', async () => {
    expect(linesOf(directory, 'seller')).toEqual([(await when.get('/seller')).body]);
  });

  it('each facture is there once, over all pages of the table, and no conflict among them', async () => {
    const lines = linesOf(directory, 'factures');
    expect(lines).toHaveLength(FACTURES);
    expect(new Set(lines.map(({ id }) => id)).size).toBe(FACTURES);
    const { body } = await when.get('/factures/F-17');
    expect(lines).toContainEqual(body);
  });

  it('the manifest says of each file how many records it has, and the sum of its bytes', () => {
    const files = KINDS.map(({ name }) => `${name}.jsonl`);
    expect(readdirSync(directory).toSorted()).toEqual(['README.md', 'manifest.json', ...files].toSorted());
    expect(JSON.parse(readFileSync(join(directory, 'manifest.json'), 'utf8'))).toEqual(manifest);
    for (const { file, records, bytes, sha256 } of manifest.files) {
      const content = readFileSync(join(directory, file));
      expect(content.length).toBe(bytes);
      expect(createHash('sha256').update(content).digest('hex')).toBe(sha256);
      expect(content.toString().split('\n').length - 1).toBe(records);
    }
  });

  it('the file beside them tells of each', () => {
    const told = readFileSync(join(directory, 'README.md'), 'utf8');
    for (const { file } of manifest.files) expect(told).toContain(`\`${file}\``);
  });

  it('a directory that is there stays as it is', async () => {
    await expect(exportAll(directory, [], quietly)).rejects.toThrow(`${directory} already exists`);
    expect(linesOf(directory, 'factures')).toHaveLength(FACTURES);
  });
});

describe('given a kind that fails half-way', () => {
  it('nothing is left, whole or in part', async () => {
    const before = readdirSync(parent);
    const kind: Kind = {
      name: 'factures',
      records: async function* () {
        yield { id: '1' };
        throw new Error('The database is away.');
      },
    };
    await expect(exportAll(join(parent, 'half'), [kind], quietly)).rejects.toThrow('The database is away.');
    expect(readdirSync(parent)).toEqual(before);
  });
});

describe('npm run export', () => {
  const run = (args: string[], env: NodeJS.ProcessEnv = {}) =>
    promisify(execFile)('npm', ['run', '-s', 'export', '--', ...args], {
      env: { ...process.env, ...env },
      timeout: 60_000,
    });

  it('reads the tables of the system that was started here', async () => {
    const out = join(parent, 'by-command');
    const { stdout } = await run(['--out', out]);
    expect(stdout).toBe(`${out}\n`);
    expect(readdirSync(out)).toContain('manifest.json');
  }, 60_000);

  it('says what it does, and what it did not understand', async () => {
    expect((await run(['--help'])).stdout).toContain('npm run export');
    await expect(run(['--uot', 'there'])).rejects.toMatchObject({
      code: 2,
      stderr: expect.stringContaining('--uot'),
    });
  });

  it('says that nothing was started here', async () => {
    const nowhere = { FACTURATION_STACK_FILE: join(parent, 'no-stack.json') };
    await expect(run([], nowhere)).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringContaining('run npm start first'),
    });
  });
});
