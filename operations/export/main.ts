// `npm run export`
import { resolve } from 'node:path';
import { runCommand } from '../command.ts';
import { openTarget, TARGET_HELP, TARGET_OPTIONS, type TargetFlags } from '../target.ts';

const HELP = `Writes every record of the system as JSON lines, in one file per kind, in the form of the API.

  npm run export [-- --stage NAME] [--out DIR]

  --out DIR   the directory to create; it must not exist. By default facturation-export-DATE, here
  --help      this text
${TARGET_HELP}
README.md in the directory explains the files, and manifest.json has their numbers of records and SHA-256. The directory
gets its name when everything is written; after a failure it is removed. API keys are not written.
Exits 1 when something failed.
`;

/** Records between two lines of progress. */
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
