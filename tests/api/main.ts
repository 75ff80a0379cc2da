// `npm run test:api`: a judge of its own makes requests from the contract, thousands of them, and holds the answers
// of a closed system against it.
import { randomInt } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fetchToken } from '../../localstack/identity/token.ts';
import { readArguments } from '../../operations/arguments.ts';
import { startSystem } from '../e2e/system.ts';
import { installJudge, judge, reportIn } from './judge.ts';
import { closingLine, type Report } from './report.ts';

const HELP = `Starts the whole system closed, on ports of its own, and has schemathesis judge its API by the contract:
examples, coverage, fuzzing, and requests that follow each other. What is relaxed stands in
tests/api/schemathesis.toml.

  npm run test:api [-- options]

  --examples N   requests made up for each operation and phase, at most (20)
  --seed N       makes the same requests again; drawn when missing, and said
  --help         this text

Exits 1 when an answer is not as the contract says, or a server failed.
`;

async function main(examples: number, seed: number): Promise<void> {
  console.log(`seed ${seed}`);
  const [system, programs] = await Promise.all([startSystem('--secure'), installJudge()]);
  try {
    const url = system.url.replace(/\/$/, '');
    const token = await fetchToken(system.identityPort, system.directory);
    const code = await judge({ programs, url, token, seed, examples, directory: system.directory });
    const report = JSON.parse(readFileSync(reportIn(system.directory), 'utf8')) as Report;
    console.log(closingLine(report));
    process.exitCode = code === 0 ? 0 : 1;
  } finally {
    await system.stop();
  }
}

try {
  const { values } = readArguments({
    options: {
      examples: { type: 'string', default: '20' },
      seed: { type: 'string', default: `${randomInt(2 ** 31)}` },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) process.stdout.write(HELP);
  else await main(Number(values.examples), Number(values.seed));
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
