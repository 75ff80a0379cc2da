import type { Schemas } from '@facturation/api-client';
import { Link } from 'wouter-preact';
import { CustomerName } from '../../../parts/customer-name.tsx';
import { COMMON } from '../../../text/common.ts';
import { useFaults } from '../../../text/faults.ts';
import { useFormats, useTexts } from '../../../text/texts.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { ProblemNotice } from '../../../ui/problem.tsx';
import { type Column, Table } from '../../../ui/table.tsx';
import { LIST_TEXTS } from '../texts.ts';
import { oldestFirst } from './parts.ts';
import { type Outcome, useFinalizeMany } from './use-finalize-many.ts';

type Bill = Schemas['Bill'];

/** What became of a bill: its number, or why it has none, with a link to it. */
function Result({ id, outcome }: { id: string; outcome: Outcome | undefined }) {
  const fault = useFaults();
  const t = useTexts(LIST_TEXTS);
  if (!outcome) return <span class="muted">{t.waiting}</span>;
  if (outcome.status === 'changed') return <Link href={`/bills/${id}`}>{t.changed}</Link>;
  const { status, number, problem } = outcome;
  if (status === 'final') return <Link href={`/bills/${id}`}>{number}</Link>;
  const faults = problem?.errors?.map(({ detail }) => detail) ?? [problem?.detail ?? ''];
  return (
    <span class="result">
      <Link href={`/bills/${id}`}>{status === 'pending' ? t.pending : t.refused}</Link>
      {faults.map((detail) => (
        <span key={detail} class="error">
          {fault(detail)}
        </span>
      ))}
    </span>
  );
}

/** The drafts in the order in which they get their numbers, and what became of each. */
function Drafts({ drafts, outcomes }: { drafts: readonly Bill[]; outcomes: ReadonlyMap<string, Outcome> }) {
  const t = useTexts(LIST_TEXTS);
  const common = useTexts(COMMON);
  const { euros } = useFormats();
  const columns: Column<Bill>[] = [
    {
      id: 'customer',
      title: common.customer,
      heads: true,
      cell: ({ customerID }) => <CustomerName id={customerID} />,
    },
    { id: 'total', title: t.total, numeric: true, cell: ({ totals }) => totals && euros(totals.gross) },
    { id: 'result', title: t.result, cell: ({ id }) => <Result id={id} outcome={outcomes.get(id)} /> },
  ];
  return <Table caption={t.drafts} columns={columns} rows={oldestFirst(drafts)} keyOf={({ id }) => id} />;
}

/**
 * Asks whether drafts are to become final, has it done, and says what became of each. It stays until that is known: who
 * would leave it before stops it.
 */
export function FinalizeMany({ drafts, onClose }: { drafts: readonly Bill[]; onClose: () => void }) {
  const t = useTexts(LIST_TEXTS);
  const common = useTexts(COMMON);
  const { run, stop, state, left, outcomes, finalized, error } = useFinalizeMany(drafts);
  const begun = outcomes.size > 0;
  const running = state !== 'still';
  return (
    <Dialog
      wide
      title={t.finalizeMany(drafts.length)}
      onClose={running ? stop : onClose}
      actions={
        <>
          {running ? (
            <Button onClick={stop} disabled={state === 'stopping'}>
              {t.stop}
            </Button>
          ) : (
            <Button onClick={onClose}>{begun ? common.close : common.cancel}</Button>
          )}
          {left.length > 0 && (
            <Button kind="primary" pending={running} onClick={() => void run()} focused>
              {begun ? common.retry : t.verb}
            </Button>
          )}
        </>
      }
    >
      <div class="stack many">
        {!begun && <p>{t.finalizeWarning}</p>}
        {running && <progress value={outcomes.size} max={drafts.length} aria-label={t.verb} />}
        {state === 'stopping' && <p role="status">{t.stopping}</p>}
        {begun && <p role="status">{t.finalized(finalized, drafts.length)}</p>}
        <Drafts drafts={drafts} outcomes={outcomes} />
        <ProblemNotice error={error} />
      </div>
    </Dialog>
  );
}
