import { ActionBar } from '../../ui/action-bar.tsx';
import { ProblemNotice } from '../../ui/problem.tsx';
import { type Asked, useBillActions } from './bill-actions.ts';
import type { Bill } from './queries.ts';

/** The buttons of a bill, and why something could not be done. */
export function BillActions({ bill, ask }: { bill: Bill; ask: (what: Asked) => void }) {
  const { actions, error, pending } = useBillActions(bill, ask);
  return (
    <>
      <ActionBar actions={actions} about={[bill, pending]} />
      <ProblemNotice error={error} />
    </>
  );
}
