// `npm run deploy:local`
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readStack, topicsOf } from '../../layers/platform/deployment/stack.ts';
import { createTopics } from '../../layers/platform/deployment/topics/create-topics.ts';
import { readArguments } from '../../operations/arguments.ts';
import { Console } from '../console.ts';
import { loadDemoData } from '../demo-data.ts';
import { environmentOfAll } from '../environment.ts';
import { howToEnter } from '../identity/how-to-enter.ts';
import { makePassword } from '../identity/password.ts';
import { buildPages, pagesAreBuilt } from '../page.ts';
import { privateDirectory } from '../private-directory.ts';
import { pythonPrograms } from '../python.ts';
import { eventSource } from '../servers/event-source.ts';
import { areFetched, fetchServers } from '../servers/fetch.ts';
import { identityProvider } from '../servers/identity-provider.ts';
import { JARS } from '../servers/jars.mjs';
import { kafka } from '../servers/kafka.ts';
import { ministack } from '../servers/ministack.ts';
import type { Server } from '../servers/server.ts';
import { forgetAccounts } from '../shell-environment.mjs';
import { isFree } from '../supervisor/ports.ts';
import { type Place, placeOf, portsOf, SETTINGS } from './options.ts';
import { Servers } from './servers.ts';
import {
  brokersOf,
  deployedUrl,
  deployStage,
  endpointOf,
  packageStage,
  REGION,
  templateOf,
} from './stage.ts';

const HELP = `Packages stage dev and deploys it to an AWS of this machine, with a Kafka and an identity provider beside it. What
runs already is kept: a second deployment is an update, while the stream goes on.

  npm run deploy:local [-- --help]
  npm run remove:local     takes all of it away

${SETTINGS}`;

const console = new Console(process.stdout);

/** The servers that must run before a deployment. Our AWS keeps its state in memory, so they all start together. */
const baseOf = ({ givenEndpoint }: Place): string[] => [
  ...(givenEndpoint ? [] : ['aws']),
  'kafka',
  'identity',
];

async function deploy(place: Place): Promise<void> {
  const servers = new Servers(place);
  const isUpdate = baseOf(place).every((name) => servers.running().includes(name));
  // A first deployment that fails ends what it has started. A failed update leaves the running servers alone.
  let givenUp: Promise<void> | undefined;
  const giveUp = () => {
    givenUp ??= isUpdate ? Promise.resolve() : servers.end();
    return givenUp;
  };
  // The same signal may come by the group and by npm.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => giveUp().finally(() => process.exit(1)));
  try {
    if (!isUpdate) await begin(place, servers);
    if (!pagesAreBuilt()) await console.step('building the pages', buildPages());
    await console.step('packaging', packageStage(place));
    const stack = readStack(place.stackFile);
    await console.step('topics', createTopics(topicsOf(stack), brokersOf(place)));
    await console.step(isUpdate ? 'updating the stack' : 'creating the stack', deployStage(place));
    Object.assign(process.env, environmentOfAll(stack));
    await console.step('demo data', loadDemoData());
    await console.step('event source', followTopics(place, servers));
  } catch (error) {
    await giveUp();
    throw error;
  }
  await sayWhere(place);
}

async function ourAws(place: Place): Promise<[Server]> {
  const directory = join(place.directory, 'data/aws');
  mkdirSync(directory, { recursive: true });
  // It writes CommonJS below this folder, whatever the type of the project.
  writeFileSync(join(directory, 'package.json'), '{ "type": "commonjs" }');
  const requirements = resolve('localstack/deployment/requirements.txt');
  const programs = await console.step('MiniStack', pythonPrograms('ministack', requirements));
  const { endpointPort: port } = place;
  return [ministack({ port, region: REGION, programs, directory, template: templateOf(place) })];
}

/** Starts AWS, Kafka and the identity provider with no data. */
async function begin(place: Place, servers: Servers): Promise<void> {
  const { directory, kafkaPort, kafkaControllerPort, identityPort } = place;
  await servers.end();
  for (const { port, variable, use } of portsOf(place)) {
    if (await isFree(port)) continue;
    throw new Error(
      `Port ${port} (${use}) is taken by another process: end that one (npm start?), or choose: ${variable}=${port + 100}`,
    );
  }
  rmSync(join(directory, 'data'), { recursive: true, force: true });
  privateDirectory(join(directory, 'data'));
  const [, aws] = await Promise.all([
    areFetched(JARS) || console.step('fetching Apache Kafka (90 MB)', fetchServers(JARS)),
    place.givenEndpoint ? [] : ourAws(place),
  ]);
  const all = [
    ...aws,
    kafka({
      jars: join(JARS, 'kafka'),
      directory: join(directory, 'data/kafka'),
      port: kafkaPort,
      controllerPort: kafkaControllerPort,
    }),
    identityProvider({
      port: identityPort,
      pages: [new URL(endpointOf(place)).origin],
      password: makePassword(directory),
    }),
  ];
  await Promise.all(all.map((server) => console.step(server.name, servers.start(server))));
}

/**
 * Restarts the event source, because the mappings may have changed. Its pollers continue from their groups' offsets.
 */
async function followTopics(place: Place, servers: Servers): Promise<void> {
  await servers.end('event-source');
  const declared = { template: templateOf(place) };
  const log = servers.log('event-source');
  await servers.start(eventSource({ brokers: brokersOf(place), endpoint: endpointOf(place), declared, log }));
}

async function sayWhere(place: Place): Promise<void> {
  const { bold, cyan, dim } = console.colors;
  const url = await deployedUrl(place);
  console.say(`
  ${bold('FACTURATION is deployed.')}

  Page    ${cyan(`${url}/`)}
  API     ${cyan(`${url}/openapi.json`)}
  AWS     ${cyan(endpointOf(place))}
  Logs    ${dim(join(place.directory, 'log'))}
  Remove  npm run remove:local

  Closed: ${howToEnter({ identityPort: place.identityPort, url, stateDirectory: place.directory })}
`);
}

try {
  const { values } = readArguments({ options: { help: { type: 'boolean', short: 'h', default: false } } });
  if (values.help) process.stdout.write(HELP);
  else {
    const place = placeOf(process.env);
    forgetAccounts();
    await deploy(place);
  }
  process.exit(0);
} catch (error) {
  process.stderr.write(`${console.colors.red((error as Error).message)}\n`);
  process.exit(1);
}
