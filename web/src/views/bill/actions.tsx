import { useFile } from '../../api/use-file.ts';
import { navigate } from '../../routing/hash.ts';
import { COMMON } from '../../text/common.ts';
import { useTexts } from '../../text/texts.ts';
import { ActionBar, type ViewAction } from '../../ui/action-bar.tsx';
import { ProblemNotice } from '../../ui/problem.tsx';
import { PAYMENT_TEXTS } from './payment-texts.ts';
import { type Bill, readPdf, readXml } from './queries.ts';
import { BILL_TEXTS } from './texts.ts';

/** What is asked in a dialog before it is done. */
export type Asked = 'finalize' | 'payment';

/** What can be done with a bill, as long as it is what it is. */
function useBillActions(bill: Bill, ask: (what: Asked) => void) {
  const t = useTexts(BILL_TEXTS);
  const common = useTexts(COMMON);
  const payments = useTexts(PAYMENT_TEXTS);
  const file = useFile();
  const { id, status, totals } = bill;
  const pdf: ViewAction = {
    id: 'pdf',
    label: t.pdf,
    keys: ['p'],
    pending: file.pending,
    run: () => file.show(() => readPdf(id)),
  };
  const ofDraft: ViewAction[] = [
    { id: 'finalize', label: t.finalize, keys: ['f'], kind: 'primary', run: () => ask('finalize') },
    { id: 'edit', label: common.edit, keys: ['e'], run: () => navigate(`/bills/${id}/edit`) },
    pdf,
  ];
  const due = totals?.due ?? 0;
  const pay: ViewAction = {
    id: 'payment',
    label: due < 0 ? payments.addRefund : payments.add,
    keys: ['y'],
    kind: 'primary',
    run: () => ask('payment'),
  };
  const ofFinal: ViewAction[] = [
    ...(bill.settlement && due !== 0 ? [pay] : []),
    pdf,
    { id: 'keep-pdf', label: t.keepPdf, behind: true, run: () => file.keep(() => readPdf(id)) },
    { id: 'xml-cii', label: t.xmlCii, behind: true, run: () => file.keep(() => readXml(id, 'cii')) },
    { id: 'xml-ubl', label: t.xmlUbl, behind: true, run: () => file.keep(() => readXml(id, 'ubl')) },
  ];
  return { actions: status === 'draft' ? ofDraft : ofFinal, error: file.error, pending: file.pending };
}

/** The buttons of a bill, and why one of its files could not be read. */
export function BillActions({ bill, ask }: { bill: Bill; ask: (what: Asked) => void }) {
  const { actions, error, pending } = useBillActions(bill, ask);
  return (
    <>
      <ActionBar actions={actions} about={[bill, pending]} />
      <ProblemNotice error={error} />
    </>
  );
}
