import { execFile } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';

/** The commands that connect to brokers, by the name of their file in the bundle. */
const COMMANDS = {
  reconcile: 'operations/reconcile/main.ts',
  redrive: 'operations/redrive/main.ts',
  epoch: 'operations/epochs/main.ts',
};

/** The default edition reads a file next to it when it is loaded. This edition contains that file. */
const WITHOUT_FILES = { '@platformatic/wasm-utils': '@platformatic/wasm-utils/bundled' };

/** Packages in CommonJS load Node's own modules by `require`. */
const REQUIRE =
  "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);";

/** The platform of AWS CloudShell. The bundle contains this machine's Node if it runs there, too. */
const runsInCloudShell = (): boolean => process.platform === 'linux' && process.arch === 'x64';

/**
 * Writes a compressed archive of the commands, each in one file that needs no package, and of the Node that runs them:
 * a shell in the brokers' network can download nothing.
 * @returns whether Node is in it
 */
export async function bundleOperations(archive: string): Promise<boolean> {
  const directory = mkdtempSync(join(tmpdir(), 'facturation-operations-'));
  try {
    await build({
      entryPoints: COMMANDS,
      outdir: directory,
      outExtension: { '.js': '.mjs' },
      bundle: true,
      // Code that reads the environment when it is loaded stays in its own file, which is loaded once the target is open.
      splitting: true,
      format: 'esm',
      platform: 'node',
      target: 'node24',
      mainFields: ['module', 'main'],
      banner: { js: REQUIRE },
      alias: WITHOUT_FILES,
      logLevel: 'error',
    });
    const withNode = runsInCloudShell();
    if (withNode) {
      copyFileSync(process.execPath, join(directory, 'node'));
      chmodSync(join(directory, 'node'), 0o755);
    }
    mkdirSync(dirname(archive), { recursive: true });
    await promisify(execFile)('tar', ['-czf', archive, '-C', directory, '.'], { timeout: 120_000 });
    return withNode;
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}
