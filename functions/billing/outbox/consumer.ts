import type { OutboxRow } from '../finalizing/outbox-row.ts';

/** A bill that became final, and what its row of the outbox says. */
export interface Entry {
  bill: string;
  row: OutboxRow;
}

/** Bills for which a consumer could not act, by their ids, and what it met. */
export type Failures = ReadonlyMap<string, unknown>;

/**
 * Acts on bills that became final. It may be called again for a bill, also while another call for it runs: that must
 * change nothing. Its name is taken out of a row only after it has answered.
 */
export interface Consumer {
  /** As rows name it in `waiting`. */
  readonly name: string;
  /**
   * A bill that is not among the failures is done with.
   * @param deadlineMs milliseconds since the Unix epoch @throws what it met, where it could act for none
   */
  act(entries: readonly Entry[], deadlineMs: number): Promise<Failures>;
}

/**
 * Acts for each bill by itself, so that one that fails keeps no other from its turn.
 * @param atOnce for so many bills at once
 */
export async function eachAlone(
  entries: readonly Entry[],
  act: (entry: Entry) => Promise<void>,
  atOnce = 1,
): Promise<Failures> {
  const failures = new Map<string, unknown>();
  const left = entries.values();
  const actOnAndOn = async () => {
    for (const entry of left) await act(entry).catch((cause) => failures.set(entry.bill, cause));
  };
  await Promise.all(Array.from({ length: atOnce }, actOnAndOn));
  return failures;
}
