// `npm run test:template`: what would be deployed, before judges that nobody here wrote.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readArguments } from '../../operations/arguments.ts';
import { packageTemplate } from '../support/packaged-template.ts';
import { type Judge, judges, type Verdict } from './judges.ts';

const STAGES = ['local', 'dev', 'prod'];
const HELP = `Packages every stage (${STAGES.join(', ')}) and has cfn-lint and checkov judge its template. What they are not
asked, and why, stands in tests/deployment/*.yml and beside the resource.

  npm run test:template [-- --help]

Exits 1 when a judge finds anything.
`;

function say(stage: string, { judge, findings, passed }: Verdict): void {
  const counted = passed === undefined ? '' : `, ${passed} checks passed`;
  console.log(`${stage}: ${judge} ${findings.length} findings${counted}`);
  for (const finding of findings) console.log(`  ${finding}`);
}

async function judgeStage(stage: string, all: readonly Judge[], directory: string): Promise<Verdict[]> {
  const file = join(directory, `${stage}.json`);
  writeFileSync(
    file,
    JSON.stringify(await packageTemplate(stage, { OIDC_ISSUER: 'https://id.example' }), null, 1),
  );
  return Promise.all(all.map((judge) => judge(file)));
}

async function main(): Promise<void> {
  const directory = mkdtempSync(join(tmpdir(), 'facturation-judged-'));
  try {
    const all = await judges();
    for (const stage of STAGES) {
      for (const verdict of await judgeStage(stage, all, directory)) {
        say(stage, verdict);
        if (verdict.findings.length > 0) process.exitCode = 1;
      }
    }
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

const { values } = readArguments({ options: { help: { type: 'boolean', default: false } } });
if (values.help) process.stdout.write(HELP);
else await main();
