import { setTimeout as pause } from 'node:timers/promises';
import { signalGroup } from './child.ts';
import { isAlive, type ProcessMark } from './process-list.ts';

/**
 * Ends processes of an earlier start whose supervisor is gone, each with its group: SIGTERM, then SIGKILL.
 * @param patience milliseconds between the two
 */
export async function endLeftovers(marks: readonly ProcessMark[], patience = 10_000): Promise<void> {
  for (const { pid } of marks) signalGroup(pid, 'SIGTERM');
  await allEnded(marks, patience);
  for (const mark of marks.filter(isAlive)) signalGroup(mark.pid, 'SIGKILL');
  await allEnded(marks, 5_000);
}

async function allEnded(marks: readonly ProcessMark[], patience: number): Promise<void> {
  const deadline = Date.now() + patience;
  while (marks.some(isAlive) && Date.now() < deadline) await pause(50);
}
