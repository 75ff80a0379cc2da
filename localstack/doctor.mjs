// `npm run doctor`: what this machine has and lacks. Plain JavaScript: it runs before any package is installed.
import { spawnSync } from 'node:child_process';
import { existsSync, statfsSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { java, maven, node, packages, servers, startsStores } from './requirements.mjs';
import { serverEnvironment } from './shell-environment.mjs';
import { isAlive, readState } from './supervisor/process-state.mjs';

const HELP = `Says what this machine has and lacks for npm start, and whether its ports are free; changes nothing.

  npm run doctor [-- --help]

Ports and state directory are those of npm start: npm start -- --help. Exits 1 when npm start cannot work here.
`;

/** Whether the command line asks for help. Ends the process with 2 when it is not understood. */
function asksForHelp() {
  try {
    return parseArgs({ options: { help: { type: 'boolean', short: 'h' } } }).values.help;
  } catch (error) {
    console.error(`${error.message}. --help lists the options.`);
    return process.exit(2);
  }
}

if (asksForHelp()) {
  process.stdout.write(HELP);
  process.exit(0);
}

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
  ...(env.AWS_ENDPOINT_URL_S3 ? [] : [['S3Mock', 'S3_PORT', 9090]]),
];

/** The systems of this folder that may use ports, and how to end them. */
const OWN = [
  { file: join(STATE, 'processes.json'), name: 'FACTURATION itself', isStart: true },
  {
    file: join(STATE, 'deployed/processes.json'),
    name: 'npm run deploy:local (npm run remove:local ends it)',
  },
];

/** The running processes that this state directory lists. */
function running() {
  return OWN.flatMap((own) => {
    const state = readState(own.file);
    const lives = state && [state.supervisor, ...Object.values(state.children)].find(isAlive);
    return lives ? [{ ...own, pid: lives.pid, ports: state.supervisor.ports }] : [];
  });
}

const isFree = (port) =>
  new Promise((resolve) => {
    const server = createServer().once('error', () => resolve(false));
    server.listen({ host: '127.0.0.1', port, exclusive: true }, () => server.close(() => resolve(true)));
  });

async function ports(systems) {
  const checks = PORTS.map(async ([use, variable, byDefault]) => {
    const port = Number(env[variable] || byDefault);
    const name = `Port ${port}`;
    if (await isFree(port)) return { name, ok: true, text: `free for ${use}` };
    const own = systems.find((system) => system.ports.includes(port));
    if (own)
      return { name, ok: Boolean(own.isStart), text: `${use}: taken by ${own.name} (process ${own.pid})` };
    return { name, ok: false, text: `taken, wanted for ${use}: end that process, or set ${variable}` };
  });
  return Promise.all(checks);
}

function disk() {
  const { bavail, bsize } = statfsSync('.');
  const free = Math.floor((bavail * bsize) / 2 ** 20);
  return { name: 'Disk', ok: free >= DISK_MIB, text: `${free} MiB free, ${DISK_MIB} wanted` };
}

/** A program that only some commands need. Its absence is reported, but is not a fault. */
function optional(name, commands, use) {
  const found = commands.find(
    (command) => spawnSync(command, ['--version'], { timeout: 20_000 }).status === 0,
  );
  return { name, ok: Boolean(found), text: found ?? `missing: ${use}` };
}

/** Compares the heads of the window table with their topic, while the system runs. */
function heads(systems) {
  if (!systems.some(({ isStart }) => isStart) || !packages().ok || !existsSync(join(STATE, 'stack.json')))
    return [];
  const command = ['--disable-warning=TimeoutNegativeWarning', 'localstack/check-heads.ts'];
  const { status, stdout, stderr } = spawnSync('node_modules/.bin/node', command, {
    encoding: 'utf8',
    env: { ...serverEnvironment(), FACTURATION_STATE_DIR: STATE },
    timeout: 60_000,
  });
  return [{ name: 'Heads', ok: status === 0, text: (stdout || stderr || 'no answer').trim() }];
}

const systems = running();
const isFetched = servers().ok;
const needsJava = startsStores(env);
const needed = [
  node(),
  ...(needsJava ? [java()] : []),
  ...(needsJava && !isFetched ? [maven()] : []),
  ...(await ports(systems)),
  disk(),
  ...heads(systems),
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
  optional(
    'Java compiler',
    ['javac'],
    'npm test builds clients of the original and the judge of documents with it (Debian: default-jdk-headless)',
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
