import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, stop } from 'esbuild';
import { pdfOf } from '../../functions/documents/pdf/pdf.ts';
import plugins from '../../layers/platform/deployment/bundler-plugins.ts';
import { printedBill } from '../support/printed-bills.ts';

/** What Lambda loads in a tenth of a second; the function around it has 20 KB more. */
const MAX_BYTES = 280_000;

describe('given the bundle of what draws bills', () => {
  const directory = mkdtempSync(join(tmpdir(), 'facturation-pdf-'));
  const file = join(directory, 'pdf.mjs');

  beforeAll(async () => {
    await build({
      ...{ entryPoints: ['functions/documents/pdf/pdf.ts'], outfile: file, plugins },
      ...{ bundle: true, format: 'esm', platform: 'node', target: 'node24', logLevel: 'error' },
    });
    await stop();
  });
  afterAll(() => rmSync(directory, { recursive: true, force: true }));

  it('it is small', () => expect(gzipSync(readFileSync(file), { level: 9 }).length).toBeLessThan(MAX_BYTES));

  it('it draws the same bytes as its sources', async () => {
    const bundled: { pdfOf: typeof pdfOf } = await import(file);
    const [one, other] = await Promise.all(
      [pdfOf, bundled.pdfOf].map((draw) => draw(printedBill(), { cii: '<x/>' })),
    );
    expect(Buffer.compare(one as Uint8Array, other as Uint8Array)).toBe(0);
  });
});
