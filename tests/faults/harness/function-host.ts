import type { Environment } from './environment.ts';
import { LambdaFunction } from './lambda-function.ts';

/** Where environments of functions are started. */
interface Environments {
  environment(functionKey: string, intercepts: object, over: Record<string, string>): Promise<Environment>;
}

/** The execution environments of one function, which die together when their host is killed. */
export class FunctionHost {
  readonly invoke: LambdaFunction['invoke'];
  readonly #environments: Environment[] = [];

  constructor(world: Environments, functionKey: string, over: Record<string, string> = {}) {
    const start = async () => {
      const environment = await world.environment(functionKey, {}, over);
      this.#environments.push(environment);
      return environment;
    };
    this.invoke = new LambdaFunction(start).invoke;
  }

  /** kill −9 of whatever runs. Calls under way fail; the next one starts anew. */
  kill(): void {
    for (const environment of this.#environments.splice(0)) environment.kill();
  }
}
