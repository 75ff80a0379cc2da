import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { hasEnded } from '../../../localstack/child.ts';

const PROCESS = join(import.meta.dirname, 'environment-process.ts');
/** A call that takes longer hangs: the environment is killed, as Lambda would. */
const CALL_TIMEOUT_MS = 60_000;

interface Answer {
  error?: string;
}

/** An execution environment: a process of its own that keeps its memory from one call to the next. */
export class Environment {
  readonly #child: ChildProcess;
  #answered: PromiseWithResolvers<void> | undefined;

  private constructor(child: ChildProcess) {
    this.#child = child;
    child.on('message', ({ error }: Answer) =>
      error === undefined ? this.#answered?.resolve() : this.#answered?.reject(new Error(error)),
    );
    child.on('exit', () => this.#answered?.reject(new Error('the execution environment has ended')));
  }

  /** Starts a process and waits for the cold start. @throws when the function refuses to start. */
  static async start(file: string, variables: Record<string, string>): Promise<Environment> {
    const child = spawn(process.execPath, ['--disable-warning=TimeoutNegativeWarning', PROCESS, file], {
      env: { ...process.env, ...variables },
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    const environment = new Environment(child);
    let complaints = '';
    child.stderr?.on('data', (text) => {
      complaints = `${complaints}${text}`.slice(-2_000);
    });
    await environment.#answer().catch((error: Error) => {
      throw new Error(`${error.message}: ${complaints}`);
    });
    return environment;
  }

  get isAlive(): boolean {
    return !hasEnded(this.#child);
  }

  /** One call at a time. @throws what the function threw, or that the process ended or hung. */
  async invoke(event: unknown): Promise<void> {
    if (!this.isAlive) throw new Error('the execution environment has ended');
    this.#child.send(event as object);
    await this.#answer();
  }

  /** kill −9. */
  kill(): void {
    this.#child.kill('SIGKILL');
  }

  /** Nothing of it runs until it is resumed, as when a machine freezes. */
  freeze(): void {
    this.#child.kill('SIGSTOP');
  }

  resume(): void {
    this.#child.kill('SIGCONT');
  }

  async #answer(): Promise<void> {
    const answered = Promise.withResolvers<void>();
    this.#answered = answered;
    const timeOut = new AbortController();
    const late = pause(CALL_TIMEOUT_MS, undefined, { signal: timeOut.signal }).then(
      () => this.kill(),
      () => undefined,
    );
    try {
      await answered.promise;
    } finally {
      timeOut.abort();
      await late;
    }
  }
}
