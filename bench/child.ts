import { type ForkOptions, fork } from 'node:child_process';
import { givenUp } from './given-up.ts';

/** Characters of what a child printed that an error repeats. */
const REPEATED = 2_000;

interface ChildOptions extends Pick<ForkOptions, 'env'> {
  /** Milliseconds after which the child is ended. */
  timeoutMs: number;
}

/**
 * Runs a file of `children/` and resolves with what it hands over by `sendResult`. The result has a channel of its own:
 * whatever the child prints, such as a function's log, cannot get into it.
 * @throws {Error} with the end of what it printed, when it ends without a result
 */
export function resultOf<T>(
  file: string,
  args: readonly (string | number)[],
  { env, timeoutMs }: ChildOptions,
): Promise<T> {
  const child = fork(file, args.map(String), {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    timeout: timeoutMs,
    signal: givenUp.signal,
    ...(env && { env }),
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (text) => {
      printed = `${printed}${text}`.slice(-REPEATED);
    });
  return new Promise((resolve, reject) => {
    let result: { value: T } | undefined;
    child.once('message', (value) => {
      result = { value: value as T };
    });
    child.once('error', reject);
    child.once('close', (code, signal) => {
      if (result && code === 0) resolve(result.value);
      else
        reject(new Error(`${file} ended without a result (${signal ?? `exit code ${code}`}):\n${printed}`));
    });
  });
}
