// `npm run remove:local`
import { rmSync } from 'node:fs';
import { readArguments } from '../../operations/arguments.ts';
import { Console } from '../console.ts';
import { forgetAccounts } from '../shell-environment.mjs';
import { type Place, placeOf, SETTINGS } from './options.ts';
import { Servers } from './servers.ts';
import { removeStage } from './stage.ts';

const HELP = `Takes away what npm run deploy:local made: the stack, then AWS, Kafka and the identity provider with all data.

  npm run remove:local [-- --help]

${SETTINGS}`;

const console = new Console(process.stdout);

async function remove(place: Place): Promise<void> {
  const servers = new Servers(place);
  const running = servers.running();
  await servers.end('event-source');
  const isThere = running.includes('aws') || (place.givenEndpoint && running.includes('kafka'));
  if (isThere) await console.step('removing the stack', removeStage(place));
  await console.step('ending the servers', servers.end());
  rmSync(place.directory, { recursive: true, force: true });
  rmSync(place.stackFile, { force: true });
  console.say(running.length > 0 ? 'Removed. Nothing is left.' : 'Nothing was deployed here.');
}

try {
  const { values } = readArguments({ options: { help: { type: 'boolean', short: 'h', default: false } } });
  if (values.help) process.stdout.write(HELP);
  else {
    const place = placeOf(process.env);
    forgetAccounts();
    await remove(place);
  }
  process.exit(0);
} catch (error) {
  process.stderr.write(`${console.colors.red((error as Error).message)}\n`);
  process.exit(1);
}
