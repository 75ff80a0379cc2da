import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { pythonPrograms } from '../../localstack/python.ts';

const CONFIG = resolve('tests/api/schemathesis.toml');
const REQUIREMENTS = 'tests/api/requirements.txt';
/** `=== 1 warning in 71.63s ===` reads as pytest's report of a run without a test; ours names the cases. */
const CLOSING_RULE = /^=+ .*in [\d.]+s =+$/;

/** Schemathesis as pinned. @throws {Error} when Python or its package cannot be had */
export const installJudge = (): Promise<string> => pythonPrograms('schemathesis', REQUIREMENTS);

export interface Judging {
  /** Where the judge is. */
  programs: string;
  /** Of the API, without a slash at its end. */
  url: string;
  token: string;
  seed: number;
  /** Requests made up for each operation, at most. */
  examples: number;
  /** The report goes here. */
  directory: string;
}

/** Runs every phase against the system, and shows what it says. Resolves with its exit code. */
export async function judge({ programs, url, token, seed, examples, directory }: Judging): Promise<number> {
  const options = ['--config-file', CONFIG, 'run', `${url}/openapi.json`];
  const child = spawn(
    join(programs, 'schemathesis'),
    [
      ...options,
      ...[
        '--phases',
        'examples,coverage,fuzzing,stateful',
        '--max-examples',
        `${examples}`,
        '--seed',
        `${seed}`,
      ],
      ...['--request-timeout', '15', '--continue-on-failure', '--report', 'json', '--report-json-path'],
      reportIn(directory),
    ],
    {
      // It keeps what it saw where it runs, and would begin with that the next time.
      cwd: directory,
      env: { ...process.env, FACTURATION_TOKEN: token },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const closed = once(child, 'close');
  for await (const line of createInterface(child.stdout)) if (!CLOSING_RULE.test(line)) console.log(line);
  const [code] = await closed;
  return code ?? 1;
}

export const reportIn = (directory: string): string => join(directory, 'report.json');
