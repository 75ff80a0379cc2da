import { execFile } from 'node:child_process';
import { stripVTControlCharacters } from 'node:util';
import type { Mutant } from './mutants.ts';

export type Test = Mutant['caughtBy'];

/** What a test says of a source. Only an expectation of its own that failed says that a mistake was noticed. */
export type Verdict =
  | { found: 'nothing' }
  | { found: 'violation'; what: string }
  /** It took too long, or did not start, or broke down. */
  | { found: 'no verdict'; what: string };

interface Ended {
  isSuccess: boolean;
  stdout: string;
  stderr: string;
}

const JEST = ['--experimental-vm-modules', 'node_modules/.bin/jest', '--json'];
const INTEGRATION = 'tests/integration/';

/** One test of one mutant; longer than any test gives itself, so that each says itself that it took too long. */
const TIMEOUT_MS = 400_000;

/** Runs a test in the folder of a source. `seed`: the choices of a fault. */
export async function verdictOf(test: Test, cwd: string, seed: string): Promise<Verdict> {
  const ended = await run(commandOf(test, seed), cwd);
  if (test === 'vectors') return verdictOfVectors(ended);
  return typeof test === 'string' ? verdictOfJest(ended) : verdictOfFault(ended);
}

function commandOf(test: Test, seed: string): string[] {
  if (test === 'vectors') return ['tests/vectors/main.ts', '--fold'];
  if (typeof test === 'string') {
    const project = test.startsWith(INTEGRATION) ? 'integration' : 'unit';
    return [...JEST, `--selectProjects=${project}`, `--testPathPatterns=${test}`];
  }
  return ['tests/faults/mutants/run-fault.ts', `${test}`, seed];
}

function run(command: readonly string[], cwd: string): Promise<Ended> {
  return new Promise((resolve) => {
    const options = { cwd, timeout: TIMEOUT_MS, maxBuffer: 64 << 20 };
    const node = ['--disable-warning=TimeoutNegativeWarning', ...command];
    execFile(process.execPath, node, options, (error, stdout, stderr) => {
      resolve({ isSuccess: !error, stdout, stderr });
    });
  });
}

function verdictOfVectors({ isSuccess, stdout, stderr }: Ended): Verdict {
  const matching = /^\d+ of \d+ match$/m.exec(stdout)?.[0];
  if (!matching) return without(stderr);
  return isSuccess ? { found: 'nothing' } : { found: 'violation', what: matching };
}

function verdictOfFault({ isSuccess, stdout, stderr }: Ended): Verdict {
  const summary = /^faults: .* diff (-?\d+)$/m.exec(stdout);
  if (!summary) return without(stderr);
  if (isSuccess) return { found: 'nothing' };
  if (summary[1] !== '0') return { found: 'violation', what: summary[0] };
  const what = /^AssertionError.*?: (.*)$/m.exec(stderr)?.[1];
  return what ? { found: 'violation', what } : without(stderr);
}

/** What Jest writes of each test file. */
interface Report {
  testResults: { message: string; assertionResults: TestCase[] }[];
}

interface TestCase {
  title: string;
  failureMessages: string[];
}

function verdictOfJest({ isSuccess, stdout, stderr }: Ended): Verdict {
  if (isSuccess) return { found: 'nothing' };
  // Metrics of functions are lines of JSON, too.
  const line = stdout.split('\n').find((one) => one.startsWith('{"num'));
  const report = line ? (JSON.parse(line) as Report) : { testResults: [] };
  const failures = report.testResults.flatMap(({ assertionResults }) =>
    assertionResults.flatMap(({ title, failureMessages }) =>
      failureMessages.map((message) => ({ title, message: stripVTControlCharacters(message) })),
    ),
  );
  const violation = failures.find(({ message }) => isExpectation(message));
  if (violation) return { found: 'violation', what: receivedIn(violation.message) ?? violation.title };
  return without([...failures, ...report.testResults].map(({ message }) => message).join('\n') + stderr);
}

/** Matchers begin with their name, and properties say that they failed. */
const isExpectation = (failure: string): boolean => /\bexpect\(|Property failed after/.test(failure);

/** The first text that was received and not expected: what a simulation found. */
const receivedIn = (failure: string): string | undefined => failure.match(/^\+ +"([^"]*)",?$/m)?.[1];

/** `said`: by a test that came to no verdict. */
function without(said: string): Verdict {
  const line = said.split('\n').find((one) => /Error|Exceeded/.test(one));
  return { found: 'no verdict', what: line?.trim() ?? 'it was killed, or said nothing' };
}
