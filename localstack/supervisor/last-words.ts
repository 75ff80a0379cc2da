import { readFileSync } from 'node:fs';
import type { Server } from '../servers/server.ts';

/** Lines of a stack trace without a cause. */
const STACK_FRAME = /^\s*(at |\.\.\. \d+ more|\^|$)/;

/** The last lines of a program's output, without those of stack traces. */
export const lastWords = (output: string, lines = 3): string =>
  output
    .split('\n')
    .filter((line) => !STACK_FRAME.test(line))
    .slice(-lines)
    .join('\n');

/**
 * Why a server does not come up, for the person who started it: how it ended, the end of its output, and where to read
 * more. Deleting the data is suggested only when the server says that it cannot read its data.
 * @param reason how its process ended
 * @param log the file of its output; it may be missing
 */
export function causeOf(server: Server, reason: string, log: string): string {
  const output = read(log);
  const isDamaged = server.damaged?.test(output) ?? false;
  return [
    `${server.name} does not come up (${reason}).`,
    lastWords(output),
    `Its log says more: ${log}`,
    isDamaged ? 'Its data is damaged. To begin anew: npm start -- --fresh' : '',
  ]
    .filter(Boolean)
    .join('\n');
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
