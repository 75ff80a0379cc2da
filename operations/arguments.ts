import { type ParseArgsConfig, parseArgs } from 'node:util';

/** Of a command that was not understood, as shells have it. */
export const USAGE_ERROR = 2;

/**
 * The options of a command line, as `parseArgs` of Node gives them. One that is unknown or lacks its value ends the
 * process with `USAGE_ERROR` and a line that names it.
 */
export function readArguments<T extends ParseArgsConfig>(config: T): ReturnType<typeof parseArgs<T>> {
  try {
    return parseArgs(config);
  } catch (error) {
    process.stderr.write(`${(error as Error).message}. --help lists what there is.\n`);
    process.exit(USAGE_ERROR);
  }
}
