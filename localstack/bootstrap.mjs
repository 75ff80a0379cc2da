// `npm start`: makes sure that the packages are there, then runs start.ts on the project's own Node. Plain
// JavaScript without packages, because there may be none yet, and the system's Node may know no types.
import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { missing, packages } from './requirements.mjs';
import { forgetAccounts, toolEnvironment } from './shell-environment.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];
/** How often to check whether the parent is still alive. */
const PARENT_CHECK_MS = 1_000;

/** @type {import('node:child_process').ChildProcess | undefined} */
let child;
/** The first signal that asked to stop. */
let stopped;

/** A terminal signals its whole group, a process manager only this process. Both reach the child. */
function stop(signal) {
  stopped ??= signal;
  child?.kill(signal);
}
for (const signal of SIGNALS) process.on(signal, stop);

/** npm forwards some signals and dies of others. The system must not outlive it. */
function stopWithParent() {
  const parent = process.ppid;
  const check = () => process.ppid !== parent && !stopped && stop('SIGTERM');
  setInterval(check, PARENT_CHECK_MS).unref();
}

/** Resolves with the exit code of a child. */
function run(command, args, stdio, env) {
  return new Promise((done) => {
    child = spawn(command, args, { stdio, env });
    child.on('error', () => done(1));
    child.on('exit', (code) => done(code ?? 1));
  });
}

/** Installs the packages. It shows progress itself, because npm shows none without a terminal. */
async function installPackages() {
  const since = Date.now();
  const say = () => console.log(`… installing packages ${Math.round((Date.now() - since) / 1000)} s`);
  say();
  const reminder = setInterval(say, 5_000);
  // It installs what the lock file says, and leaves that file untouched. `npm ci` would also want an entry for every optional package of
  // every foreign platform, and a lock file written behind a registry's mirror has none.
  const options = ['--no-save', '--no-audit', '--no-fund', '--loglevel=error'];
  // Install these even when the person's settings leave them out.
  const kinds = ['--include=dev', '--include=optional', '--include=peer'];
  const args = ['install', ...options, ...kinds];
  const code = await run('npm', args, ['ignore', 'inherit', 'inherit'], toolEnvironment());
  clearInterval(reminder);
  if (stopped) return;
  if (code !== 0) throw new Error('The packages could not be installed; npm says why above.');
  console.log(`✓ packages (${((Date.now() - since) / 1000).toFixed(1)} s)`);
}

/** The environment of start.ts: that of the shell, which Maven needs, without settings that change how Node works. */
function startEnvironment() {
  const { NODE_OPTIONS, NODE_USE_ENV_PROXY, ...env } = process.env;
  forgetAccounts(env);
  // Every Node process of the system stores compiled code there, so that the next start need not compile it again.
  return { NODE_COMPILE_CACHE: resolve('node_modules/.cache/compiled'), ...env };
}

try {
  if (process.env.npm_lifecycle_event === 'start') stopWithParent();
  const faults = process.argv.includes('--help') ? [] : missing();
  for (const { name, text } of faults) console.error(`${name}: ${text}`);
  if (faults.length > 0) process.exit(1);
  if (!packages().ok) await installPackages();
  const small = ['--optimize-for-size', '--max-semi-space-size=1'];
  const start = [...small, 'localstack/start.ts', ...process.argv.slice(2)];
  if (stopped) process.exit(1);
  process.exit(
    await run('node_modules/.bin/node', start, ['inherit', 'inherit', 'inherit', 'ipc'], startEnvironment()),
  );
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
