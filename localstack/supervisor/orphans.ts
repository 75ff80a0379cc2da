import { setTimeout as pause } from 'node:timers/promises';
import { signalGroup } from './child.ts';
import { isAlive, type ProcessMark } from './process-list.ts';

/** Writers end before the servers they write to. The others end together. */
const FIRST = ['event-source', 'functions'];

/**
 * Ends processes of an earlier start whose supervisor is gone, each with its group: SIGTERM, then SIGKILL.
 * @param killGraceMs milliseconds between the two
 */
export async function endOrphans(
  left: readonly [string, ProcessMark][],
  killGraceMs = 10_000,
): Promise<void> {
  for (const name of FIRST)
    await endTogether(
      marksOf(left, (each) => each === name),
      killGraceMs,
    );
  await endTogether(
    marksOf(left, (each) => !FIRST.includes(each)),
    killGraceMs,
  );
}

const marksOf = (
  left: readonly [string, ProcessMark][],
  isWanted: (name: string) => boolean,
): ProcessMark[] => left.filter(([name]) => isWanted(name)).map(([, mark]) => mark);

async function endTogether(marks: readonly ProcessMark[], killGraceMs: number): Promise<void> {
  for (const { pid } of marks) signalGroup(pid, 'SIGTERM');
  await allEnded(marks, killGraceMs);
  for (const mark of marks.filter(isAlive)) signalGroup(mark.pid, 'SIGKILL');
  await allEnded(marks, 5_000);
}

async function allEnded(marks: readonly ProcessMark[], killGraceMs: number): Promise<void> {
  const deadline = Date.now() + killGraceMs;
  while (marks.some(isAlive) && Date.now() < deadline) await pause(50);
}
