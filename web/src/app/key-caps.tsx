import { capOf } from './cap-of.ts';
import type { Command } from './commands.tsx';

/** The keys of a command, as a reader sees them: to be pressed one after the other. */
export const Keys = ({ keys = [] }: { keys: Command['keys'] | undefined }) => (
  <span class="keys">
    {keys.map((key) => (
      <kbd key={key}>{capOf(key)}</kbd>
    ))}
  </span>
);
