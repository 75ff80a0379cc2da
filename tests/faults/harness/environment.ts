import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { hasEnded } from '../../../localstack/supervisor/child.ts';

const PROCESS = join(import.meta.dirname, 'environment-process.ts');
/** A call that takes so much longer than its function may hangs: the environment is killed, as Lambda would. */
const GRACE_MS = 5_000;

interface Answer {
  result?: unknown;
  error?: string;
}

/** An execution environment: a process of its own that keeps its memory from one call to the next. */
export class Environment {
  readonly #child: ChildProcess;
  readonly #timeoutMs: number;
  #answered: PromiseWithResolvers<unknown> | undefined;

  private constructor(child: ChildProcess, timeoutMs: number) {
    this.#child = child;
    this.#timeoutMs = timeoutMs;
    child.on('message', ({ result, error }: Answer) =>
      error === undefined ? this.#answered?.resolve(result) : this.#answered?.reject(new Error(error)),
    );
    child.on('exit', () => this.#answered?.reject(new Error('the execution environment has ended')));
  }

  /**
   * Starts a process and waits for the cold start. `timeoutMs`: what the function may take for a call.
   * @throws when the function refuses to start.
   */
  static async start(
    file: string,
    variables: Record<string, string>,
    timeoutMs: number,
  ): Promise<Environment> {
    const args = ['--disable-warning=TimeoutNegativeWarning', PROCESS, file, `${timeoutMs}`];
    const child = spawn(process.execPath, args, {
      env: { ...process.env, ...variables },
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    const environment = new Environment(child, timeoutMs);
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
    return this.#child.connected && !hasEnded(this.#child);
  }

  /** One call at a time. @throws what the function threw, or that the process ended or hung. */
  async invoke(event: unknown): Promise<unknown> {
    if (!this.isAlive) throw new Error('the execution environment has ended');
    this.#send({ event });
    return this.#answer();
  }

  /** From now on its clock is so many ms ahead of the machine's. */
  setClock(aheadMs: number): void {
    if (this.isAlive) this.#send({ aheadMs });
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

  /** Where it was killed a moment ago, what waits for an answer is told by its end. */
  #send(message: object): void {
    this.#child.send(message, () => undefined);
  }

  async #answer(): Promise<unknown> {
    const answered = Promise.withResolvers<unknown>();
    this.#answered = answered;
    const timeOut = new AbortController();
    const late = pause(this.#timeoutMs + GRACE_MS, undefined, { signal: timeOut.signal }).then(
      () => this.kill(),
      () => undefined,
    );
    try {
      return await answered.promise;
    } finally {
      timeOut.abort();
      await late;
    }
  }
}
