import type { Environment } from './environment.ts';

/** A function as Lambda runs it: a call goes to an environment that rests, or to a new one. */
export class LambdaFunction {
  readonly #start: () => Promise<Environment>;
  readonly #resting: Environment[] = [];

  constructor(start: () => Promise<Environment>) {
    this.#start = start;
  }

  /** @throws what the function threw, or that its environment ended */
  readonly invoke = async (event: unknown): Promise<unknown> => {
    const environment = this.#resting.pop() ?? (await this.#start());
    try {
      return await environment.invoke(event);
    } finally {
      if (environment.isAlive) this.#resting.push(environment);
    }
  };
}
