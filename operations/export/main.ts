// `npm run export`
import { resolve } from 'node:path';
import { runCommand } from '../command.ts';
import { openTarget, TARGET_HELP, TARGET_OPTIONS, type TargetFlags } from '../target.ts';

const HELP = `Writes every record of the system as JSON lines, one file a kind, in the form in which the API answers it.

  npm run export [-- --stage NAME] [--out DIR]

  --out DIR   the directory that is made; it must not be there yet. By default facturation-export-DATE, here
  --help      this text
${TARGET_HELP}
In the directory a README.md says what is in which file, and manifest.json how many records, with SHA-256. Until all is
written the directory has another name; what was begun and failed is taken away. API keys are not written.
Exits 1 when something failed.
`;

/** Records between two words on progress. */
const SAID_EVERY = 1_000;

async function exportTo(directory: string, flags: TargetFlags): Promise<number> {
  const { settings } = await openTarget(flags);
  // The endpoint is that of the target, which is open.
  const { AWS_ENDPOINT_URL_DYNAMODB: endpoint } = process.env;
  Object.assign(process.env, settings, endpoint && { AWS_ENDPOINT_URL_DYNAMODB: endpoint });
  const { exportAll } = await import('./export-all.ts');
  const { KINDS } = await import('./kinds.ts');
  const { files } = await exportAll(directory, KINDS, (kind, records) => {
    if (records % SAID_EVERY === 0) process.stderr.write(`${kind}: ${records}\n`);
  });
  for (const { file, records } of files) process.stderr.write(`${file.padEnd(18)}${records}\n`);
  console.log(directory);
  return 0;
}

const byDefault = () => `facturation-export-${new Date().toISOString().slice(0, 10)}`;

await runCommand({
  help: HELP,
  options: { ...TARGET_OPTIONS, out: { type: 'string' } },
  run: ({ out = byDefault(), ...flags }) => exportTo(resolve(out), flags),
});
