import { type Attempt, begin } from './attempt.ts';
import type { Became } from './commit-queue.ts';
import { conclude, concluded, lastLook, look, type Next } from './conclude.ts';
import type { Finalized, Finalizing, Wanted } from './finalization.ts';
import { help, isHopeless } from './help.ts';

/** Milliseconds between two looks at what became of a bill. In between: see `Attempt.queueingMs`. */
const MIN_PAUSE_MS = 15;
const MAX_PAUSE_MS = 200;

/**
 * Makes drafts into final bills, in the order they are given; each is answered for itself. What is final already is
 * answered as it is, and refused only where another day, payment or version was wanted.
 */
export async function finalize(
  all: readonly Wanted[],
  surroundings: Finalizing,
): Promise<Map<string, Finalized>> {
  const answers = new Map<string, Finalized>();
  const keepOpen = (results: readonly (Attempt | Finalized)[], bills: readonly string[]): Attempt[] =>
    results.flatMap((result, index) => {
      if (!('status' in result)) return [result];
      answers.set(bills[index] as string, result);
      return [];
    });
  let causes: ReadonlyMap<string, unknown> = new Map();
  const pendingOf = ({ series }: Attempt): Finalized => ({ status: 'pending', cause: causes.get(series) });
  const step = async (attempts: readonly Attempt[], next: Next): Promise<Attempt[]> => {
    const results = await Promise.all(
      attempts.map((attempt) => concluded(attempt, next, surroundings).catch(() => attempt)),
    );
    return keepOpen(
      results,
      attempts.map(({ wanted }) => wanted.bill),
    );
  };
  const begun = await begin(all, surroundings);
  let open = keepOpen(
    await Promise.all(begun.map((result, index) => lastLook(result, all[index] as Wanted, surroundings))),
    all.map(({ bill }) => bill),
  );
  while (open.length > 0 && surroundings.nowMs() < surroundings.deadlineMs) {
    const became: Became = new Map();
    causes = await help(open, became, surroundings);
    open = await step(open, (attempt) => conclude(attempt, became.get(attempt.row.tryId), surroundings));
    if (open.length === 0) break;
    await surroundings.wait(pauseOf(open));
    open = await look(open, surroundings).then(
      (found) => step(open, (attempt) => found(attempt)),
      () => open,
    );
    open = await step(open, async (attempt) =>
      isHopeless(causes.get(attempt.series)) ? pendingOf(attempt) : attempt,
    );
  }
  for (const attempt of open) answers.set(attempt.wanted.bill, pendingOf(attempt));
  return answers;
}

/** A round of a helper takes about as long as queueing four bills: who looks twice in it sees its end soon enough. */
function pauseOf(open: readonly Attempt[]): number {
  const queueingMs = Math.max(...open.map((attempt) => attempt.queueingMs));
  return Math.min(Math.max(2 * queueingMs, MIN_PAUSE_MS), MAX_PAUSE_MS);
}
