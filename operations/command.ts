import type { ParseArgsConfig, parseArgs } from 'node:util';
import { readArguments, USAGE_ERROR } from './arguments.ts';

type Options = NonNullable<ParseArgsConfig['options']>;
const HELP_OPTION = { help: { type: 'boolean', short: 'h' } } as const;
type Values<O extends Options> = ReturnType<typeof parseArgs<{ options: O & typeof HELP_OPTION }>>['values'];

/** A command that an operator runs. */
export interface Command<O extends Options> {
  /** Printed for `--help`, and for an incomplete command line. */
  help: string;
  options: O;
  /** Does the work and prints the result. @returns the exit code @throws {Error} with a message for an operator */
  run(values: Values<O>): Promise<number>;
}

/** A command line that names no work, or too many kinds of it. */
export class UsageError extends Error {}

/**
 * Runs a command with the arguments of this process, and ends the process with its exit code. That is 1 after an error,
 * whose message goes to stderr, and 2 when the command line was not understood.
 */
export async function runCommand<const O extends Options>(command: Command<O>): Promise<never> {
  const { values } = readArguments({ options: { ...command.options, ...HELP_OPTION } });
  if ((values as { help?: boolean }).help) {
    process.stdout.write(command.help);
    process.exit(0);
  }
  const code = await command.run(values as Values<O>).catch((error: Error) => {
    if (error instanceof UsageError) process.stdout.write(command.help);
    else console.error(error.message);
    return error instanceof UsageError ? USAGE_ERROR : 1;
  });
  // A client that waits for brokers would keep this process alive for minutes.
  process.exit(code);
}
