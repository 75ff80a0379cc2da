import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import { itIsClosed } from '../e2e/closed-system.ts';
import { itRefusesForeignPages } from '../e2e/foreign-pages.ts';
import { itsFrontDoorIsTheSameEverywhere } from '../e2e/front-door.ts';
import { itGivesLegalDocuments } from '../e2e/legal-documents.ts';
import { itsPageLives } from '../e2e/live-page.ts';
import { itServesItsPages } from '../e2e/served-pages.ts';
import { untilHealthy } from '../e2e/system.ts';
import { Deployment } from './deployment.ts';
import { itKeepsFinalBills } from './final-bills.ts';
import { itKeepsDocuments } from './kept-documents.ts';

jest.setTimeout(300_000);

/** What would be deployed to AWS, on an AWS of this machine. The cases follow each other on one deployment. */
describe('a system that was deployed', () => {
  let deployed: Deployment;
  beforeAll(async () => {
    deployed = await Deployment.somewhere();
    await deployed.deploy();
    await untilHealthy(deployed);
  });
  afterAll(() => deployed?.forget());

  describe('lives', () => {
    itsPageLives(() => deployed);
  });
  describe('is closed', () => itIsClosed(() => deployed));
  describe('is open to its own page', () => itRefusesForeignPages(() => deployed));
  describe('serves its pages', () => itServesItsPages(() => deployed));
  describe('is entered', () => itsFrontDoorIsTheSameEverywhere(() => deployed));

  it.each([
    ['reconcile', [], /Diff 0$/m],
    ['epoch', ['--status'], /^ {2}epoch 1, live$/m],
    ['redrive', ['--dry-run'], / would be sent: /],
    ['topics', ['--dry-run'], /^FACTURATION {2}4 partitions/m],
  ])('is found by npm run %s -- --stage dev', async (script, options, says) => {
    expect(await deployed.asOperator(script, ...options)).toMatch(says);
  });

  it('is exported by npm run export -- --stage dev', async () => {
    const directory = mkdtempSync(join(tmpdir(), 'facturation-exported-'));
    const out = join(directory, 'export');
    await deployed.asOperator('export', '--out', out);
    const { files } = JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8'));
    rmSync(directory, { recursive: true });
    const recordsOf = (file: string) => files.find((one: { file: string }) => one.file === file).records;
    // What the demo data has: factures come once the simulator's first minute begins.
    for (const file of ['customers.jsonl', 'products.jsonl', 'bills.jsonl'])
      expect(recordsOf(file)).toBeGreaterThan(0);
  });

  it('is found by the commands of an archive alone, as in a shell of the brokers’ network', async () => {
    expect(await deployed.fromBundle('./node reconcile.mjs --stage dev')).toMatch(/Diff 0$/m);
  });

  it('is updated by a second deployment while the stream goes on, and counts on', async () => {
    const before = await deployed.reconcile();
    expect(await deployed.deploy()).toContain('updating the stack');
    const after = await deployed.reconcile();
    expect(after.diff).toBe(0);
    expect(after.consumed).toBeGreaterThan(Number(before.consumed));
  });

  describe('documents', () => itGivesLegalDocuments(() => deployed));
  describe('bills', () => itKeepsFinalBills(() => deployed));
  describe('what is kept', () => itKeepsDocuments(() => deployed));

  it('leaves nothing when it is removed', async () => {
    await deployed.run('remove:local');
    expect(await deployed.portsTaken()).toEqual([]);
    expect(readdirSync(deployed.directory)).toEqual([]);
  });
});
