import { resolve } from 'node:path';
import { readArguments } from '../arguments.ts';
import { openDoor } from './door.ts';

const HELP = `Writes every record of the system as JSON lines, one file a kind, in the form in which the API answers it.

  npm run export [-- --out DIR]

  --out DIR   the directory that is made; it must not be there yet. By default facturation-export-DATE, here
  --help      this text

In the directory a README.md says what is in which file, and manifest.json how many records, with SHA-256. Until all is
written the directory has another name; what was begun and failed is taken away. API keys are not written.
Servers: AWS_ENDPOINT_URL_DYNAMODB, by default that of npm start.
Exits 1 when something failed.
`;

const { values } = readArguments({
  options: { out: { type: 'string' }, help: { type: 'boolean', short: 'h', default: false } },
});

/** Records between two words on progress. */
const SAID_EVERY = 1_000;

async function exportTo(directory: string): Promise<void> {
  openDoor(process.env);
  // The platform reads its endpoint when it is loaded, so what needs it is loaded once the environment is complete.
  const { exportAll } = await import('./export-all.ts');
  const { KINDS } = await import('./kinds.ts');
  const { files } = await exportAll(directory, KINDS, (kind, records) => {
    if (records % SAID_EVERY === 0) process.stderr.write(`${kind}: ${records}\n`);
  });
  for (const { file, records } of files) process.stderr.write(`${file.padEnd(18)}${records}\n`);
  console.log(directory);
}

try {
  if (values.help) process.stdout.write(HELP);
  else await exportTo(resolve(values.out ?? `facturation-export-${new Date().toISOString().slice(0, 10)}`));
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
