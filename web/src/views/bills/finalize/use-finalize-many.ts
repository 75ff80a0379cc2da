import type { Schemas } from '@facturation/api-client';
import { useRef, useState } from 'preact/hooks';
import { answerOf, versionOf } from '../../../api/answer.ts';
import { api } from '../../../api/client.ts';
import { useAction } from '../../../api/use-action.ts';
import { oldestFirst, PART, partsOf, tagOfSeen } from './parts.ts';

type Bill = Schemas['Bill'];

/** What became of one bill. One that another had changed since the reader saw it was left as it is. */
export type Outcome = Schemas['FinalizationResult'] | { id: string; status: 'changed' };

const readBill = (id: string) => versionOf(api.GET('/bills/{id}', { params: { path: { id } } }));

const mayBecomeFinal = (outcome: Outcome | undefined): boolean =>
  outcome?.status !== 'final' && outcome?.status !== 'changed';

/** Makes the versions that the reader sees final. What was asked once is asked the same way again. */
function useFinalizing() {
  const tags = useRef(new Map<string, string | undefined>());
  const tagOf = async (bill: Bill) => {
    if (!tags.current.has(bill.id)) tags.current.set(bill.id, await tagOfSeen(bill, readBill));
    return { id: bill.id, etag: tags.current.get(bill.id) };
  };
  return useAction({
    act: async (part: readonly Bill[], key): Promise<Outcome[]> => {
      const tagged = await Promise.all(part.map(tagOf));
      const bills = tagged.flatMap(({ id, etag }) => (etag === undefined ? [] : [{ id, etag }]));
      const changed = tagged.filter(({ etag }) => etag === undefined);
      const left = changed.map(({ id }) => ({ id, status: 'changed' as const }));
      if (bills.length === 0) return left;
      const header = { 'Idempotency-Key': key };
      return [
        ...left,
        ...(await answerOf(api.POST('/bills/finalize', { params: { header }, body: { bills } }))),
      ];
    },
    changes: [['bills'], ['series'], ['products'], ['audit']],
  });
}

/**
 * Makes drafts final, part by part. `run` begins it, and goes on with those that are not final yet; `stop` ends it after
 * the part that is on its way; `left` are those that it would still take; `outcomes` says of each by its id what became
 * of it. An error ends it: what was answered before stays so.
 */
export function useFinalizeMany(drafts: readonly Bill[]) {
  const [outcomes, setOutcomes] = useState<ReadonlyMap<string, Outcome>>(new Map());
  const [state, setState] = useState<'still' | 'running' | 'stopping'>('still');
  const stopped = useRef(false);
  const { runAsync, error } = useFinalizing();
  const left = oldestFirst(drafts).filter(({ id }) => mayBecomeFinal(outcomes.get(id)));
  const run = async () => {
    stopped.current = false;
    setState('running');
    try {
      for (const part of partsOf(left, PART)) {
        if (stopped.current) break;
        const answered = await runAsync(part);
        setOutcomes((before) => new Map([...before, ...answered.map((one) => [one.id, one] as const)]));
      }
    } catch {
      // `error` has it.
    } finally {
      setState('still');
    }
  };
  const stop = () => {
    stopped.current = true;
    setState('stopping');
  };
  const finalized = [...outcomes.values()].filter(({ status }) => status === 'final').length;
  return { run, stop, state, left, outcomes, finalized, error };
}
