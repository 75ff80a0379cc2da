// `npm run doctor`: what this machine has and lacks. Plain JavaScript: it runs before any package is installed.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statfsSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { java, maven, node, packages, servers } from './requirements.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const { env } = process;
const STATE = env.FACTURATION_STATE_DIR || '.localstack';
const DISK_MIB = 1024;

/** Name, variable and default of each port, as `npm start -- --help` lists them. */
const PORTS = [
  ['API and page', 'PORT', 3000],
  ['Lambda Invoke API', 'LAMBDA_PORT', 3002],
  ...(env.KAFKA_BROKERS ? [] : [['Kafka', 'KAFKA_PORT', 9092]]),
  ...(env.KAFKA_BROKERS ? [] : [["Kafka's controller", 'KAFKA_CONTROLLER_PORT', 9093]]),
  ...(env.AWS_ENDPOINT_URL_DYNAMODB ? [] : [['DynamoDB Local', 'DYNAMODB_PORT', 8000]]),
];

/** The process of a start from this folder, when it runs. */
function running() {
  try {
    const { supervisor } = JSON.parse(readFileSync(join(STATE, 'processes.json'), 'utf8'));
    process.kill(supervisor.pid, 0);
    return supervisor;
  } catch {
    return undefined;
  }
}

const isFree = (port) =>
  new Promise((resolve) => {
    const server = createServer().once('error', () => resolve(false));
    server.listen({ host: '127.0.0.1', port, exclusive: true }, () => server.close(() => resolve(true)));
  });

async function ports(supervisor) {
  const checks = PORTS.map(async ([use, variable, byDefault]) => {
    const port = Number(env[variable] || byDefault);
    const name = `Port ${port}`;
    if (await isFree(port)) return { name, ok: true, text: `free for ${use}` };
    if (supervisor)
      return { name, ok: true, text: `${use}: taken by FACTURATION itself (process ${supervisor.pid})` };
    return { name, ok: false, text: `taken, wanted for ${use}: end that process, or set ${variable}` };
  });
  return Promise.all(checks);
}

function disk() {
  const { bavail, bsize } = statfsSync('.');
  const free = Math.floor((bavail * bsize) / 2 ** 20);
  return { name: 'Disk', ok: free >= DISK_MIB, text: `${free} MiB free, ${DISK_MIB} wanted` };
}

/** What only some commands need: its absence is told, and is no fault. */
function optional(name, commands, use) {
  const found = commands.find(
    (command) => spawnSync(command, ['--version'], { timeout: 20_000 }).status === 0,
  );
  return { name, ok: Boolean(found), text: found ?? `missing: ${use}` };
}

/** Heads of the window table against their topic, while the system runs. */
function heads(supervisor) {
  if (!supervisor || !packages().ok || !existsSync(join(STATE, 'stack.json'))) return [];
  const command = ['--disable-warning=TimeoutNegativeWarning', 'localstack/print-heads.ts'];
  const { status, stdout, stderr } = spawnSync('node_modules/.bin/node', command, {
    encoding: 'utf8',
    timeout: 60_000,
  });
  return [{ name: 'Heads', ok: status === 0, text: (stdout || stderr || 'no answer').trim() }];
}

const supervisor = running();
const isFetched = servers().ok;
const needsJava = !env.KAFKA_BROKERS || !env.AWS_ENDPOINT_URL_DYNAMODB;
const needed = [
  node(),
  ...(needsJava ? [java()] : []),
  ...(needsJava && !isFetched ? [maven()] : []),
  ...(await ports(supervisor)),
  disk(),
  ...heads(supervisor),
];
const informative = [
  packages(),
  servers(),
  ...(isFetched ? [maven()] : []),
  optional(
    'Chromium',
    ['chromium', 'chromium-browser', 'google-chrome'],
    'npm test looks at the page with it',
  ),
  optional('Docker Compose', ['docker-compose'], 'only for docker-compose.yml'),
];

const print =
  (marks) =>
  ({ name, ok, text }) =>
    console.log(`${marks[ok ? 0 : 1]} ${name.padEnd(16)} ${text}`);
needed.forEach(print(['✓', '✗']));
informative.forEach(print(['✓', '–']));
const faults = needed.filter(({ ok }) => !ok).length;
console.log(faults === 0 ? '\nnpm start can work here.' : `\nnpm start cannot work here: ${faults} to mend.`);
process.exit(faults === 0 ? 0 : 1);
