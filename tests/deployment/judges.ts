import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { pythonPrograms } from '../../localstack/python.ts';

/** What a judge says of a template. */
export interface Verdict {
  judge: string;
  /** Each a line: rule, place, what is wrong. */
  findings: string[];
  /** Checks that were passed, where the judge counts them. */
  passed?: number;
}

export type Judge = (templateFile: string) => Promise<Verdict>;

const HERE = 'tests/deployment';
/** Milliseconds for a template. */
const TIMEOUT_MS = 120_000;

/** What a program prints; findings make it exit with another code than 0, which is no failure of the program. */
async function output(program: string, args: string[]): Promise<string> {
  const run = promisify(execFile)(program, args, { timeout: TIMEOUT_MS, maxBuffer: 64 * 1024 * 1024 });
  const { stdout } = await run.catch((error: Error & { stdout?: string; stderr?: string }) => {
    if (error.stdout) return { stdout: error.stdout };
    throw new Error(`${program}: ${error.stderr || error.message}`);
  });
  return stdout;
}

interface LintFinding {
  Rule: { Id: string };
  Message: string;
  Location: { Path: unknown[] };
}

const cfnLint =
  (programs: string): Judge =>
  async (template) => {
    const options = ['--config-file', `${HERE}/cfn-lint.yml`, '--format', 'json', '--template', template];
    const found = JSON.parse(await output(join(programs, 'cfn-lint'), options)) as LintFinding[];
    const findings = found.map(
      ({ Rule, Message, Location }) => `${Rule.Id} ${Location.Path.join('/')}: ${Message}`,
    );
    return { judge: 'cfn-lint', findings };
  };

interface CheckovReport {
  summary: { passed: number; parsing_errors: number };
  results: { failed_checks: { check_id: string; check_name: string; resource: string }[] };
}

const checkov =
  (programs: string): Judge =>
  async (template) => {
    const options = ['--config-file', `${HERE}/checkov.yml`, '--output', 'json', '--file', template];
    const { summary, results } = JSON.parse(
      await output(join(programs, 'checkov'), options),
    ) as CheckovReport;
    if (summary.parsing_errors > 0) throw new Error(`checkov could not read ${template}.`);
    const findings = results.failed_checks.map(
      ({ check_id, check_name, resource }) => `${check_id} ${resource}: ${check_name}`,
    );
    return { judge: 'checkov', findings, passed: summary.passed };
  };

/** Those whom every template is shown, as pinned in `requirements.txt`. */
export async function judges(): Promise<Judge[]> {
  const programs = await pythonPrograms('template-judges', `${HERE}/requirements.txt`);
  return [cfnLint(programs), checkov(programs)];
}
