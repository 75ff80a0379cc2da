import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type BuildOptions, build, stop } from 'esbuild';
import { pdfOf } from '../../functions/documents/pdf/pdf.ts';
import plugins from '../../layers/platform/deployment/bundler-plugins.ts';
import { printedBill } from '../support/printed-bills.ts';

const OPTIONS: BuildOptions = {
  ...{ plugins, bundle: true, format: 'esm', platform: 'node', target: 'node24', logLevel: 'error' },
};

/** How the framework compresses an archive: as fast as can be. */
const PACKAGED = 1;
/** What Lambda loads in a tenth of a second. */
const MAX_BYTES = 300_000;
/** What the layer has, and a function has not. */
const LAYER = ['@facturation/platform/*', 'zod'];

describe('given what makes documents, as it is packaged', () => {
  const directory = mkdtempSync(join(tmpdir(), 'facturation-pdf-'));
  const [page, handler] = [join(directory, 'pdf.mjs'), join(directory, 'render-document.mjs')];

  beforeAll(async () => {
    await Promise.all([
      build({ ...OPTIONS, entryPoints: ['functions/documents/pdf/pdf.ts'], outfile: page }),
      build({
        ...{ ...OPTIONS, entryPoints: ['functions/documents/render-document.ts'], outfile: handler },
        external: LAYER,
      }),
    ]);
    await stop();
  });
  afterAll(() => rmSync(directory, { recursive: true, force: true }));

  it('it is small', () => {
    expect(gzipSync(readFileSync(handler), { level: PACKAGED }).length).toBeLessThan(MAX_BYTES);
  });

  it('it draws the same bytes as its sources', async () => {
    const bundled: { pdfOf: typeof pdfOf } = await import(page);
    const [one, other] = await Promise.all(
      [pdfOf, bundled.pdfOf].map((draw) => draw(printedBill(), { cii: '<x/>' })),
    );
    expect(Buffer.compare(one as Uint8Array, other as Uint8Array)).toBe(0);
  });
});
