// `npm start`: makes sure that the packages are there, then runs start.ts on the project's own Node. Plain
// JavaScript without packages, because there may be none yet, and the system's Node may know no types.
import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { missing, packages } from './requirements.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

/** Resolves with the exit code of a child. Signals of the terminal reach it by themselves, others by `forward`. */
function run(command, args, stdio, env = process.env) {
  return new Promise((done) => {
    const child = spawn(command, args, { stdio, env });
    const forward = (signal) => child.kill(signal);
    for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, forward);
    child.on('error', () => done(1));
    child.on('exit', (code, signal) => {
      for (const name of ['SIGTERM', 'SIGHUP']) process.off(name, forward);
      done(signal ? 1 : code);
    });
  });
}

/** Progress, as npm shows none where there is no terminal. */
async function installPackages() {
  const since = Date.now();
  const say = () => console.log(`… installing packages ${Math.round((Date.now() - since) / 1000)} s`);
  say();
  const reminder = setInterval(say, 5_000);
  // As the lock file says, which stays untouched. `npm ci` would also want an entry for every optional package of
  // every foreign platform, and a lock file written behind a registry's mirror has none.
  const options = ['--no-save', '--no-audit', '--no-fund', '--loglevel=error'];
  const code = await run('npm', ['install', ...options], ['ignore', 'inherit', 'inherit']);
  clearInterval(reminder);
  if (code !== 0) throw new Error('The packages could not be installed; npm says why above.');
  console.log(`✓ packages (${((Date.now() - since) / 1000).toFixed(1)} s)`);
}

// Ctrl-C goes to every process of the terminal's group: start.ts decides what ends when.
process.on('SIGINT', () => {});
try {
  const faults = process.argv.includes('--help') ? [] : missing();
  for (const { name, text } of faults) console.error(`${name}: ${text}`);
  if (faults.length > 0) process.exit(1);
  if (!packages().ok) await installPackages();
  const small = ['--optimize-for-size', '--max-semi-space-size=1'];
  const start = [...small, 'localstack/start.ts', ...process.argv.slice(2)];
  // Every Node process of the system keeps there what it compiled, and need not compile it at the next start.
  const env = { NODE_COMPILE_CACHE: resolve('node_modules/.cache/compiled'), ...process.env };
  process.exit(await run('node_modules/.bin/node', start, ['inherit', 'inherit', 'inherit', 'ipc'], env));
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
