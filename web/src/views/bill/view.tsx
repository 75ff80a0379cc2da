import { useState } from 'preact/hooks';
import type { Version } from '../../api/answer.ts';
import { BillState } from '../../parts/bill-state.tsx';
import type { ViewProps } from '../../routing/lazy-view.tsx';
import { useTexts } from '../../text/texts.ts';
import { Answer } from '../../ui/answer.tsx';
import { View as Frame } from '../../ui/view.tsx';
import { type Asked, BillActions } from './actions.tsx';
import './bill.css';
import { BilledCustomer, Dates, References } from './facts.tsx';
import { Finalize } from './finalize.tsx';
import { Lines } from './lines.tsx';
import { PaymentForm } from './payment-form.tsx';
import { Payments } from './payments.tsx';
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
const Aftermath = ({ bill: { id, settlement } }: { bill: Bill }) => (
  <div class="bill-aftermath">{settlement && <Payments id={id} />}</div>
);

/** What is asked before it is done. */
function Asking({
  what,
  version,
  onClose,
}: {
  what: Asked | undefined;
  version: Version<Bill>;
  onClose: () => void;
}) {
  const { id, totals } = version.value;
  if (what === 'finalize') return <Finalize version={version} onClose={onClose} />;
  if (what === 'payment') return <PaymentForm id={id} due={totals?.due ?? 0} onClose={onClose} />;
  return null;
}

function OneBill({ id }: { id: string }) {
  const t = useTexts(BILL_TEXTS);
  const query = useBill(id);
  const [asked, ask] = useState<Asked>();
  const bill = query.data?.value;
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
            <Asking what={asked} version={version} onClose={() => ask(undefined)} />
          </>
        )}
      </Answer>
    </Frame>
  );
}

/** One bill: what it says, what has become of it, and what can be done with it. */
export const View = ({ params: { id = '' } }: ViewProps) => <OneBill key={id} id={id} />;
