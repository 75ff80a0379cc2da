import { versionOf } from '@facturation/platform/record-versions';
import { readFinal, refused } from './answers.ts';
import type { Finalized, Finalizing, Preparation, Wanted } from './finalization.ts';
import { type Rows, readAhead } from './read-ahead.ts';
import type { Attributes } from './row-store.ts';
import { draftKey, leasedUntil, seriesKey } from './rows.ts';

/** A draft that may be issued. */
export interface Prepared {
  wanted: Wanted;
  draft: Attributes;
  preparation: Preparation;
  leasedUntilMs: number;
}

/** Prepares bills. What their preparation asks for is read together with the drafts. */
export async function prepareAll(
  all: readonly Wanted[],
  surroundings: Finalizing,
): Promise<(Prepared | Finalized)[]> {
  const { store, beside } = surroundings;
  const rows = readAhead([...all.map(({ bill }) => draftKey(bill)), ...beside], store);
  return Promise.all(
    all.map((wanted) =>
      rows
        .then((read) => prepare(wanted, read, surroundings))
        .catch((cause): Finalized => ({ status: 'pending', cause })),
    ),
  );
}

async function prepare(wanted: Wanted, rows: Rows, surroundings: Finalizing): Promise<Prepared | Finalized> {
  const draft = await rows.get(draftKey(wanted.bill));
  if (!draft || draft.status === 'deleted')
    return refused('not-found', `bills/${wanted.bill} does not exist.`);
  if (draft.status === 'final') return readFinal(wanted, surroundings);
  if (wanted.versions && !wanted.versions.includes(versionOf(draft)))
    return refused('precondition-failed', `bills/${wanted.bill} has changed.`);
  const preparation = await surroundings.prepare(draft, wanted, rows);
  if ('code' in preparation) return { status: 'refused', refusal: preparation };
  const series = await rows.get(seriesKey(preparation.series));
  return { wanted, draft, preparation, leasedUntilMs: leasedUntil(series) };
}
