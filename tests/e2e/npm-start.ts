import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePorts } from '../../localstack/supervisor/ports.ts';
import { isAlive, type ProcessMark } from '../../localstack/supervisor/process-list.ts';

/** Where a system of its own lives: a state directory and ports that nothing else uses. */
export interface Place {
  /** The folder of the project, by default this one. */
  checkout?: string;
  directory: string;
  url: string;
  env: NodeJS.ProcessEnv;
}

export async function givenPlace(): Promise<Place> {
  const [port, lambda, kafka, controller, dynamodb, s3, identity] = await freePorts(7);
  const directory = mkdtempSync(join(tmpdir(), 'facturation-start-'));
  const { KAFKA_BROKERS, AWS_ENDPOINT_URL_DYNAMODB, AWS_ENDPOINT_URL_S3, OIDC_ISSUER, ...rest } = process.env;
  const env = {
    ...rest,
    PORT: String(port),
    LAMBDA_PORT: String(lambda),
    KAFKA_PORT: String(kafka),
    KAFKA_CONTROLLER_PORT: String(controller),
    DYNAMODB_PORT: String(dynamodb),
    S3_PORT: String(s3),
    IDENTITY_PORT: String(identity),
    FACTURATION_STATE_DIR: directory,
  };
  return { directory, url: `http://127.0.0.1:${port}`, env };
}

/** Those that have not ended. */
const starts = new Set<Start>();

/** Ends every `npm start` of this process, as Ctrl-C would. */
export async function endEveryStart(): Promise<void> {
  for (const start of starts) start.signal('SIGTERM');
  await Promise.all([...starts].map(({ exit }) => exit));
}

/** `npm start` as a process, and what it has said so far. */
export class Start {
  readonly #child: ChildProcess;
  readonly exit: Promise<number | null>;
  output = '';

  constructor({ env, checkout }: Place, ...args: string[]) {
    this.#child = spawn('node', ['localstack/bootstrap.mjs', ...args], {
      env,
      ...(checkout && { cwd: checkout }),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [this.#child.stdout, this.#child.stderr]) {
      stream?.on('data', (data) => {
        this.output += data;
      });
    }
    starts.add(this);
    this.exit = once(this.#child, 'close').then(([code]) => {
      starts.delete(this);
      return code as number | null;
    });
  }

  /** Waits for a text on the console. @throws with all that was said, when the process ends without it */
  async says(text: string): Promise<void> {
    const ended = this.exit.then(() => true);
    while (!this.output.includes(text)) {
      if (await Promise.race([ended, pause(50, false)])) break;
    }
    if (!this.output.includes(text)) throw new Error(`It never said "${text}" but:\n${this.output}`);
  }

  signal(signal: NodeJS.Signals): void {
    this.#child.kill(signal);
  }
}

/** A PATH on which there is Node and nothing else. */
export function pathWithNodeAlone(directory: string): string {
  const path = join(directory, 'bin');
  mkdirSync(path);
  symlinkSync(process.execPath, join(path, 'node'));
  return path;
}

interface Processes {
  supervisor: ProcessMark;
  children: Record<string, ProcessMark>;
}

export const processesOf = ({ directory }: Place): Processes =>
  JSON.parse(readFileSync(join(directory, 'processes.json'), 'utf8')) as Processes;

/** Waits until a child runs again, as another process than before. */
export async function untilReplaced(place: Place, name: string, before: ProcessMark): Promise<void> {
  await eventually(() => {
    const now = processesOf(place).children[name];
    return now !== undefined && now.pid !== before.pid;
  });
}

/** Polls until the condition holds; the test's own time limit is the end of it. */
export async function eventually(condition: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await condition())) await pause(50);
}

export const answers = (url: string): Promise<boolean> =>
  fetch(url, { signal: AbortSignal.timeout(10_000) }).then(
    ({ ok }) => ok,
    () => false,
  );

/** The whole tree of a start, whatever became of it: for the end of a test that failed half-way. */
export function endEverything(place: Place): void {
  try {
    const { supervisor, children } = processesOf(place);
    for (const mark of [supervisor, ...Object.values(children)]) {
      if (isAlive(mark)) process.kill(mark === supervisor ? mark.pid : -mark.pid, 'SIGKILL');
    }
  } catch {
    // Nothing runs: it took its list with it.
  }
  rmSync(place.directory, { recursive: true, force: true });
}
