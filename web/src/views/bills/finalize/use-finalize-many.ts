import type { Schemas } from '@facturation/api-client';
import { useState } from 'preact/hooks';
import { answerOf } from '../../../api/answer.ts';
import { api } from '../../../api/client.ts';
import { useAction } from '../../../api/use-action.ts';
import { oldestFirst, PART, partsOf } from './parts.ts';

/** What became of one bill. */
export type Outcome = Schemas['FinalizationResult'];

/**
 * Makes drafts final, part by part. `run` begins it, and goes on with those that are not final yet; `outcomes` says of
 * each by its id what became of it. An error ends it: what was answered before stays so.
 */
export function useFinalizeMany(drafts: readonly Schemas['Bill'][]) {
  const [outcomes, setOutcomes] = useState<ReadonlyMap<string, Outcome>>(new Map());
  const [running, setRunning] = useState(false);
  const { runAsync, error } = useAction({
    act: (ids: readonly string[], key) =>
      answerOf(
        api.POST('/bills/finalize', {
          params: { header: { 'Idempotency-Key': key } },
          body: { bills: ids.map((id) => ({ id })) },
        }),
      ),
    changes: [['bills'], ['series'], ['products'], ['audit']],
  });
  const run = async () => {
    setRunning(true);
    const left = oldestFirst(drafts).filter(({ id }) => outcomes.get(id)?.status !== 'final');
    try {
      for (const part of partsOf(left, PART)) {
        const answered = await runAsync(part.map(({ id }) => id));
        setOutcomes((before) => new Map([...before, ...answered.map((one) => [one.id, one] as const)]));
      }
    } catch {
      // `error` has it.
    } finally {
      setRunning(false);
    }
  };
  const finalized = [...outcomes.values()].filter(({ status }) => status === 'final').length;
  return { run, running, outcomes, finalized, error };
}
