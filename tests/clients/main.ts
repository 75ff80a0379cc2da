// `npm run test:clients`: clients as the original system had them, in Java, drive the whole system.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readArguments } from '../../operations/arguments.ts';
import { startSystem } from '../e2e/system.ts';
import { buildClients, clientsCommand } from './build.ts';

const HELP = `Starts the whole system, on ports of its own, and drives it by RestTemplate, OpenFeign, HATEOAS and a
producer of Spring Cloud Stream, as clients of the original do. What they rely on stands in tests/clients/README.md.

  npm run test:clients [-- --help]

Needs a JDK and Maven. Exits 1 when a client does not get what it relies on.
`;

/** Milliseconds the clients may take altogether. */
const TIMEOUT_MS = 120_000;

async function drive(): Promise<void> {
  const building = buildClients();
  building.catch(() => undefined);
  const system = await startSystem();
  try {
    await building;
    const child = spawn('java', clientsCommand(system.url, `127.0.0.1:${system.ports.kafka}`), {
      stdio: 'inherit',
      timeout: TIMEOUT_MS,
    });
    const [code] = await once(child, 'close');
    process.exitCode = code === 0 ? 0 : 1;
  } finally {
    await system.stop();
  }
}

try {
  const { values } = readArguments({ options: { help: { type: 'boolean', default: false } } });
  if (values.help) process.stdout.write(HELP);
  else await drive();
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
