import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { USAGE_ERROR } from '../operations/arguments.ts';
import { Console } from './console.ts';
import { HELP, type Options, parseOptions, portsInUse } from './options.ts';
import { buildPages, pagesAreBuilt } from './page.ts';
import { privateDirectory } from './private-directory.ts';
import { areFetched, fetchServers } from './servers/fetch.ts';
import { JARS } from './servers/jars.mjs';
import { endOrphans } from './supervisor/orphans.ts';
import { isFree } from './supervisor/ports.ts';
import { ProcessList, survivors } from './supervisor/process-list.ts';
import { System } from './system.ts';

const console = new Console(process.stdout);
const { bold, cyan, dim, green, red, yellow } = console.colors;
// A closed terminal accepts no more output. What was started must still be ended.
process.stdout.on('error', () => {});
process.stderr.on('error', () => {});

async function main(options: Options): Promise<void> {
  const stopping = stopRequests();
  const list = join(options.stateDirectory, 'processes.json');
  privateDirectory(options.stateDirectory);
  await claim(list, options);
  if (options.fresh) rmSync(join(options.stateDirectory, 'data'), { recursive: true, force: true });
  const processes = new ProcessList(
    list,
    portsInUse(options).map(({ port }) => port),
  );
  const system = new System(options, console, (name, pid) =>
    pid === undefined ? processes.delete(name) : processes.set(name, pid),
  );
  stopping.onSecond(() => system.kill());
  try {
    await Promise.race([bringUp(system, options, stopping.signal), stopping.requested]);
    await stopping.requested;
    console.forget();
    console.say('Stopping …');
  } finally {
    await system.stop();
    rmSync(list, { force: true });
  }
  console.say('Stopped. The data is kept.');
}

/** Ends what an earlier start has left running, and makes sure that the ports are free. */
async function claim(list: string, options: Options): Promise<void> {
  const { supervisor, children } = survivors(list);
  if (supervisor) {
    throw new Error(
      `Port ${supervisor.ports[0]} is taken by FACTURATION itself, running from this folder (process ` +
        `${supervisor.pid}). Stop it with Ctrl-C, or give a second one ports and a FACTURATION_STATE_DIR of its ` +
        'own: npm start -- --help',
    );
  }
  if (children.length > 0) {
    const names = children.map(([name]) => name).join(', ');
    await console.step(`ending what an earlier start left: ${names}`, endOrphans(children));
  }
  for (const { port, variable, use } of portsInUse(options)) {
    if (await isFree(port)) continue;
    throw new Error(
      `Port ${port} (${use}) is taken by another process: end that one, or choose a port: ${variable}=${port + 100} npm start`,
    );
  }
}

async function bringUp(system: System, options: Options, signal: AbortSignal): Promise<void> {
  const needsServers = !options.brokers || !options.dynamodbEndpoint || !options.s3Endpoint;
  if (needsServers && !areFetched(JARS)) {
    await console.step(
      'fetching Apache Kafka, DynamoDB Local and S3Mock (150 MB)',
      fetchServers(JARS, signal),
    );
  }
  if (!pagesAreBuilt()) await console.step('building the pages', buildPages(signal));
  await system.start(signal);
  const url = `http://127.0.0.1:${options.port}`;
  console.say(`
  ${bold('FACTURATION runs.')}

  Page   ${cyan(`${url}/`)}
  API    ${cyan(`${url}/openapi.json`)}
  Logs   ${dim(join(options.stateDirectory, 'log'))}
  Stop   Ctrl-C

${options.secure ? await closed(options) : OPEN}
`);
  if (options.bills) await billDemoCustomers(options, url, signal);
}

/** Until the signal; what it needs is loaded only when it is wanted. */
async function billDemoCustomers(options: Options, url: string, signal: AbortSignal): Promise<void> {
  const { BILL_EVERY_MS, simulateBills } = await import('./bills/simulate-bills.ts');
  await simulateBills({
    url,
    token: options.secure ? await tokensOf(options) : undefined,
    onFirst: ({ number, id }) =>
      console.say(
        `${green('✓')} bill ${number} is final: ${cyan(`${url}/bills/${id}`)} ${dim(`(another every ${BILL_EVERY_MS / 1_000} s)`)}`,
      ),
    onTrouble: (reason) => console.say(yellow(`No bill: ${reason}`)),
    signal,
  });
}

async function tokensOf({ identityPort, stateDirectory }: Options): Promise<() => Promise<string>> {
  const { fetchToken } = await import('./identity/token.ts');
  return () => fetchToken(identityPort, stateDirectory);
}

const OPEN = `  ${yellow('Open:')} everybody on this machine may do everything. ${dim('npm start -- --secure')} closes it.`;

/** Loaded only when needed, because it imports the contracts of all services. */
async function closed({ port, identityPort, issuer, stateDirectory }: Options): Promise<string> {
  if (issuer) return `  ${green('Closed:')} tokens are those of ${cyan(issuer)}`;
  const { howToEnter } = await import('./identity/how-to-enter.ts');
  return `  ${green('Closed:')} ${howToEnter({ identityPort, stateDirectory, url: `http://127.0.0.1:${port}` })}`;
}

/**
 * SIGINT, SIGTERM, SIGHUP or the end of the parent ask to stop. A signal a second later asks not to wait; sooner
 * it is the same one, come by another way.
 */
function stopRequests() {
  const controller = new AbortController();
  let onSecond = () => {};
  let first = 0;
  const requested = new Promise<void>((resolve) => {
    const request = () => {
      if (first > 0 && Date.now() - first > 1_000) onSecond();
      first ||= Date.now();
      controller.abort();
      resolve();
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, request);
    process.once('disconnect', () => first || request());
  });
  return {
    signal: controller.signal,
    requested,
    onSecond: (action: () => void) => {
      onSecond = action;
    },
  };
}

/** A wrong command line or variable is a usage error, and not a failure of the system. */
function readOptions(): Options {
  try {
    return parseOptions(process.argv.slice(2), process.env);
  } catch (error) {
    process.stderr.write(`${red((error as Error).message)}\n`);
    process.exit(USAGE_ERROR);
  }
}

try {
  const options = readOptions();
  if (options.help) process.stdout.write(HELP);
  else await main(options);
  process.exit(0);
} catch (error) {
  process.stderr.write(`${red((error as Error).message)}\n`);
  process.exit(1);
}
