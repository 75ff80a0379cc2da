import { closeSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from './run-command.ts';
import type { Step } from './suites.ts';

export interface Outcome {
  step: Step;
  passed: boolean;
  seconds: number;
  /** The file that holds all it has said. */
  log: string;
}

export interface Lanes {
  /** How many suites run at once. */
  count: number;
  /** The shell command of a step. */
  commandOf(step: Step): string;
  /** The folder of the logs. */
  logs: string;
  /** Aborted, it ends what runs, and nothing begins any more. */
  signal: AbortSignal;
  onBegin(step: Step): void;
  onEnd(outcome: Outcome): void;
}

/**
 * Runs suites side by side, each step of a suite after the one before. When a step fails, the rest of its suite is left
 * out, since it stands on it; the other suites run, so that one run tells everything that is broken.
 * @returns how each step that was begun came out, in the order of their ends
 */
export async function runInLanes(
  suites: readonly (readonly Step[])[],
  { count, commandOf, logs, signal, onBegin, onEnd }: Lanes,
): Promise<Outcome[]> {
  mkdirSync(logs, { recursive: true });
  const waiting = [...suites];
  const outcomes: Outcome[] = [];

  async function runStep(step: Step): Promise<boolean> {
    const log = join(logs, `${step.replaceAll(/[^\w-]+/g, '-')}.log`);
    const output = openSync(log, 'w');
    const begun = Date.now();
    onBegin(step);
    const passed = await runCommand(commandOf(step), output, signal).finally(() => closeSync(output));
    const outcome = { step, passed, seconds: (Date.now() - begun) / 1_000, log };
    outcomes.push(outcome);
    onEnd(outcome);
    return passed;
  }

  async function runLane(): Promise<void> {
    for (let suite = waiting.shift(); suite; suite = waiting.shift())
      for (const step of suite) if (signal.aborted || !(await runStep(step))) break;
  }

  await Promise.all(Array.from({ length: count }, runLane));
  return outcomes;
}
