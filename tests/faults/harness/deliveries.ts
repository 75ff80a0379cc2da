import type { SourceRecord } from '../../../functions/facturation/contract.ts';
import { eventOf } from '../../support/source-records.ts';
import type { Chance } from './chance.ts';
import type { Environment } from './environment.ts';

/** Calls of one batch before it is given up as never succeeding. */
const ATTEMPTS = 50;

/** Delivers a batch until it succeeds, as an event source does. @returns the number of calls */
export async function deliver(environment: Environment, records: readonly SourceRecord[]): Promise<number> {
  for (let attempt = 1; ; attempt++) {
    try {
      await environment.invoke(eventOf(records));
      return attempt;
    } catch (error) {
      if (attempt === ATTEMPTS || !environment.isAlive) throw error;
    }
  }
}

/** Cuts the records of a partition into batches of random sizes, in order. */
export function cut(chance: Chance, records: readonly SourceRecord[], largest: number): SourceRecord[][] {
  const batches: SourceRecord[][] = [];
  for (let at = 0; at < records.length; at += batches.at(-1)?.length ?? 1)
    batches.push(records.slice(at, at + chance.between(1, largest)));
  return batches;
}
