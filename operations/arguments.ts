import { type ParseArgsConfig, parseArgs } from 'node:util';

/** Exit code of a command line that was not understood, as in shells. */
export const USAGE_ERROR = 2;

/**
 * The options of a command line, as Node's `parseArgs` returns them. An option that is unknown or lacks its value ends
 * the process with `USAGE_ERROR` and a line that names it.
 */
export function readArguments<T extends ParseArgsConfig>(config: T): ReturnType<typeof parseArgs<T>> {
  try {
    return parseArgs(config);
  } catch (error) {
    process.stderr.write(`${(error as Error).message}. --help lists the options.\n`);
    process.exit(USAGE_ERROR);
  }
}
