import { useState } from 'preact/hooks';
import { BillState } from '../../parts/bill-state.tsx';
import { History } from '../../parts/history/history.tsx';
import { useFilters } from '../../routing/filters.ts';
import type { ViewProps } from '../../routing/lazy-view.tsx';
import { useFormats, useTexts } from '../../text/texts.ts';
import { Answer } from '../../ui/answer.tsx';
import { View as Frame } from '../../ui/view.tsx';
import { BillActions } from './actions.tsx';
import { Asking } from './asking.tsx';
import type { Asked } from './bill-actions.ts';
import './bill.css';
import { CreditNotes } from './credit/list.tsx';
import { BilledCustomer, Dates, References } from './facts.tsx';
import { billDetailOf } from './history-detail.ts';
import { useBillWords } from './history-words.tsx';
import { Lines } from './lines.tsx';
import { Payments } from './payments/list.tsx';
import { type Bill, useBill } from './queries.ts';
import { BILL_TEXTS, titleOf } from './texts.ts';
import { Totals } from './totals.tsx';

/** What the bill says. */
const Document = ({ bill }: { bill: Bill }) => (
  <section class="card stack">
    <div class="bill-head">
      <BilledCustomer bill={bill} />
      <Dates bill={bill} />
      <References bill={bill} />
    </div>
    <Lines lines={bill.productItems} />
    <Totals bill={bill} />
  </section>
);

/** What has become of it since. */
function Aftermath({ bill: { id, settlement } }: { bill: Bill }) {
  const words = useBillWords();
  const formats = useFormats();
  return (
    <>
      {settlement && (
        <div class="bill-aftermath">
          <Payments id={id} />
          <CreditNotes id={id} />
        </div>
      )}
      <History resource={`bills/${id}`} words={words} detailOf={billDetailOf(formats)} />
    </>
  );
}

function OneBill({ id }: { id: string }) {
  const t = useTexts(BILL_TEXTS);
  const query = useBill(id);
  const [{ finalise }, change] = useFilters();
  const [asked, ask] = useState<Asked>();
  const bill = query.data?.value;
  // Whoever saves a draft may go on to finalise it.
  const wanted = finalise && bill?.status === 'draft' ? 'finalize' : asked;
  const close = () => {
    ask(undefined);
    if (finalise) change({ finalise: '' });
  };
  return (
    <Frame
      title={bill ? titleOf(t, bill) : t.bill}
      mark={bill && <BillState bill={bill} />}
      actions={bill && <BillActions bill={bill} ask={ask} />}
    >
      <Answer query={query} rows={8}>
        {(version) => (
          <>
            <Document bill={version.value} />
            <Aftermath bill={version.value} />
            {wanted && <Asking what={wanted} version={version} onClose={close} />}
          </>
        )}
      </Answer>
    </Frame>
  );
}

/** One bill: what it says, what has become of it, and what can be done with it. */
export const View = ({ params: { id = '' } }: ViewProps) => <OneBill key={id} id={id} />;
