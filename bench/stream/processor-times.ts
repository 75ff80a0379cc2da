import type { ChildProcess } from 'node:child_process';
import { type ProcessUse, processTree } from '../processes.ts';

/** Processor seconds since their start of the broker, the database and the children given, by what they do. */
export function processorTimes(children: Readonly<Record<string, ChildProcess>>): Record<string, number> {
  const labels = new Map(Object.entries(children).map(([label, { pid }]) => [pid, label]));
  const labelOf = ({ pid, name }: ProcessUse): string | undefined => {
    if (!name.startsWith('java')) return labels.get(pid);
    return name.includes('kafka') ? 'broker' : 'DynamoDB Local';
  };
  return Object.fromEntries(
    processTree(process.pid).flatMap((found) => {
      const label = labelOf(found);
      return label === undefined ? [] : [[label, found.cpu]];
    }),
  );
}
