import { AsyncLocalStorage } from 'node:async_hooks';
import { inspect } from 'node:util';
import { Worker } from 'node:worker_threads';
import type { Invocation } from './bound-invocations.ts';

/** A function with its thread, which runs one invocation at a time. */
export interface Environment extends Invocation {
  /** Ends the thread. The next invocation starts another one. */
  cleanup(): Promise<void>;
}

/** The host's source of environments. */
export interface EnvironmentHost {
  get(functionKey: string): Environment;
}

interface Run {
  functionKey: string;
  environment: Environment;
  fail(error: Error): void;
}

/**
 * Makes an uncaught exception of a function fail only that invocation, as on AWS, where it ends one execution
 * environment. serverless-offline runs each function in a thread and does not listen to its errors, so that the
 * exception would end the host with all functions, and the invocation would never be answered. The library does not
 * expose its threads, so each is caught when an event is sent to it.
 */
export function containFailures(host: EnvironmentHost): void {
  const runs = new AsyncLocalStorage<Run>();
  listenToThreads(() => runs.getStore());
  const contained = new WeakSet<Environment>();
  const { get } = host;
  host.get = function (functionKey) {
    const environment = get.call(this, functionKey);
    if (contained.has(environment)) return environment;
    contained.add(environment);
    const { runHandler } = environment;
    environment.runHandler = () => {
      const { promise: failure, reject: fail } = Promise.withResolvers<never>();
      const run = { functionKey, environment, fail };
      return runs.run(run, () => Promise.race([runHandler.call(environment), failure]));
    };
    return environment;
  };
}

/** When a thread fails, fails the run that it was last sent. */
function listenToThreads(currentRun: () => Run | undefined): void {
  const lastRuns = new WeakMap<Worker, Run>();
  const { postMessage } = Worker.prototype;
  Worker.prototype.postMessage = function (this: Worker, ...message) {
    const run = currentRun();
    if (run && !lastRuns.has(this)) this.on('error', (error) => end(lastRuns.get(this) as Run, error));
    if (run) lastRuns.set(this, run);
    return postMessage.apply(this, message);
  };
}

function end({ functionKey, environment, fail }: Run, error: unknown): void {
  console.error(`The function ${functionKey} has ended: it did not catch ${inspect(error)}`);
  void environment.cleanup();
  fail(new Error(`The function ${functionKey} has ended.`, { cause: error }));
}
