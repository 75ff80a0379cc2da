import type { Version } from '../../api/answer.ts';
import type { Asked } from './bill-actions.ts';
import { Correct } from './credit/correct.tsx';
import { CreditForm } from './credit/form.tsx';
import { Finalize } from './finalize.tsx';
import { PaymentForm } from './payments/form.tsx';
import type { Bill } from './queries.ts';
import { Remove } from './remove.tsx';

/** The dialog of what is asked before it is done. */
export function Asking({
  what,
  version,
  onClose,
}: {
  what: Asked;
  version: Version<Bill>;
  onClose: () => void;
}) {
  const { value: bill } = version;
  if (what === 'finalize') return <Finalize version={version} onClose={onClose} />;
  if (what === 'remove') return <Remove version={version} onClose={onClose} />;
  if (what === 'credit') return <CreditForm bill={bill} onClose={onClose} />;
  if (what === 'correct') return <Correct id={bill.id} onClose={onClose} />;
  return <PaymentForm id={bill.id} due={bill.totals?.due ?? 0} onClose={onClose} />;
}
