import pc from 'picocolors';

const REFRESH_MS = 200;
const REMIND_MS = 5_000;

export interface Output {
  isTTY?: boolean;
  write(text: string): unknown;
}

const seconds = (since: number): string => `${((Date.now() - since) / 1000).toFixed(1)} s`;

/**
 * Output for the person who started the command: a line for each finished step, and the steps that are still running.
 * On a terminal these are one changing line, elsewhere a plain line every five seconds.
 */
export class Console {
  readonly colors: ReturnType<typeof pc.createColors>;
  readonly #output: Output;
  readonly #going = new Map<string, number>();
  #timer: NodeJS.Timeout | undefined;

  constructor(output: Output, env: Record<string, string | undefined> = process.env) {
    this.#output = output;
    this.colors = pc.createColors(Boolean(output.isTTY) && !env.NO_COLOR && env.TERM !== 'dumb');
  }

  /** Prints a line. */
  say(line: string): void {
    this.#output.write(`${this.#clear()}${line}\n`);
    this.#draw();
  }

  /** Shows `label` as running until `work` has ended, then that it is done, with the seconds it took. */
  async step<T>(label: string, work: Promise<T>): Promise<T> {
    const since = Date.now();
    this.#going.set(label, since);
    this.#timer ??= this.#tick();
    try {
      const result = await work;
      this.#done(label);
      this.say(`${this.colors.green('✓')} ${label} ${this.colors.dim(`(${seconds(since)})`)}`);
      return result;
    } finally {
      this.#done(label);
    }
  }

  /** Stops showing running steps, because they are being ended. */
  forget(): void {
    for (const label of [...this.#going.keys()]) this.#done(label);
  }

  #done(label: string): void {
    this.#going.delete(label);
    if (this.#going.size > 0) return;
    clearInterval(this.#timer);
    this.#timer = undefined;
    this.#output.write(this.#clear());
  }

  #tick(): NodeJS.Timeout {
    if (this.#output.isTTY) return setInterval(() => this.#draw(), REFRESH_MS).unref();
    return setInterval(() => this.#output.write(`… ${this.#state()}\n`), REMIND_MS).unref();
  }

  #state(): string {
    return [...this.#going].map(([label, since]) => `${label} ${seconds(since)}`).join(', ');
  }

  #draw(): void {
    if (!this.#output.isTTY || this.#going.size === 0) return;
    this.#output.write(`${this.#clear()}${this.colors.dim(`… ${this.#state()}`)}`);
  }

  #clear(): string {
    return this.#output.isTTY ? '\r\x1b[K' : '';
  }
}
