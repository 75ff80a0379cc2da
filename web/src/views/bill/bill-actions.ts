import { answerOf } from '../../api/answer.ts';
import { api } from '../../api/client.ts';
import { useAction } from '../../api/use-action.ts';
import { useFile } from '../../api/use-file.ts';
import { navigate } from '../../routing/hash.ts';
import { COMMON } from '../../text/common.ts';
import { useTexts } from '../../text/texts.ts';
import type { ViewAction } from '../../ui/action-bar.tsx';
import { useToast } from '../../ui/toast.tsx';
import { CREDIT_TEXTS } from './credit/texts.ts';
import { PAYMENT_TEXTS } from './payments/texts.ts';
import { type Bill, readPdf, readXml } from './queries.ts';
import { BILL_TEXTS } from './texts.ts';

/** What is asked in a dialog before it is done. */
export type Asked = 'finalize' | 'remove' | 'payment' | 'credit' | 'correct';
type Ask = (what: Asked) => void;

/** Makes a draft of the lines of a bill, and goes to edit it. */
function useCopy(id: string) {
  const t = useTexts(CREDIT_TEXTS);
  const toast = useToast();
  return useAction({
    act: (_: string, key) =>
      answerOf(
        api.POST('/bills/{id}/copy', { params: { path: { id }, header: { 'Idempotency-Key': key } } }),
      ),
    changes: [['bills']],
    onDone: (copy) => {
      toast(t.copied);
      navigate(`/bills/${copy.id}/edit`);
    },
  });
}

/** What can be done with a draft. */
function useOfDraft({ id }: Bill, ask: Ask): ViewAction[] {
  const t = useTexts(BILL_TEXTS);
  const common = useTexts(COMMON);
  const credit = useTexts(CREDIT_TEXTS);
  const edit: ViewAction = {
    id: 'edit',
    label: common.edit,
    keys: ['e'],
    run: () => navigate(`/bills/${id}/edit`),
  };
  return [
    { id: 'finalize', label: t.finalize, keys: ['f'], kind: 'primary', run: () => ask('finalize') },
    edit,
    {
      id: 'remove',
      label: credit.remove,
      keys: ['x'],
      kind: 'danger',
      behind: true,
      run: () => ask('remove'),
    },
  ];
}

/** What can be done with a final invoice. Nobody pays a credit note, and none is credited. */
function useOfInvoice({ settlement, totals }: Bill, ask: Ask): ViewAction[] {
  const credit = useTexts(CREDIT_TEXTS);
  const payments = useTexts(PAYMENT_TEXTS);
  const due = totals?.due ?? 0;
  const pay: ViewAction = {
    id: 'payment',
    label: due < 0 ? payments.addRefund : payments.add,
    keys: ['y'],
    kind: 'primary',
    run: () => ask('payment'),
  };
  const takeBack: ViewAction[] = [
    { id: 'credit', label: credit.credit, keys: ['c'], behind: true, run: () => ask('credit') },
    { id: 'correct', label: credit.correct, keys: ['r'], behind: true, run: () => ask('correct') },
  ];
  return [...(due === 0 ? [] : [pay]), ...(settlement === 'credited' ? [] : takeBack)];
}

/** The documents of a bill: the PDF of any, the XML of a final one. */
function useFiles({ id, status }: Bill) {
  const t = useTexts(BILL_TEXTS);
  const { show, keep, pending, error } = useFile();
  const pdf: ViewAction = {
    id: 'pdf',
    label: t.pdf,
    keys: ['p'],
    pending,
    run: () => show(() => readPdf(id)),
  };
  const others: ViewAction[] = [
    { id: 'keep-pdf', label: t.keepPdf, behind: true, run: () => keep(() => readPdf(id)) },
    { id: 'xml-cii', label: t.xmlCii, behind: true, run: () => keep(() => readXml(id, 'cii')) },
    { id: 'xml-ubl', label: t.xmlUbl, behind: true, run: () => keep(() => readXml(id, 'ubl')) },
  ];
  return { files: status === 'final' ? [pdf, ...others] : [pdf], pending, error };
}

/** What can be done with a bill, as long as it is what it is. `error`: why something could not be done */
export function useBillActions(bill: Bill, ask: Ask) {
  const credit = useTexts(CREDIT_TEXTS);
  const ofDraft = useOfDraft(bill, ask);
  const ofInvoice = useOfInvoice(bill, ask);
  const { files, ...file } = useFiles(bill);
  const copy = useCopy(bill.id);
  const copying: ViewAction = {
    id: 'copy',
    label: credit.copy,
    keys: ['d'],
    behind: true,
    pending: copy.pending,
    run: () => copy.run(bill.id),
  };
  const isInvoice = bill.kind === 'invoice';
  const actions = [
    ...(bill.status === 'draft' ? ofDraft : isInvoice ? ofInvoice : []),
    ...files,
    ...(isInvoice ? [copying] : []),
  ];
  return { actions, pending: file.pending || copy.pending, error: file.error ?? copy.error };
}
