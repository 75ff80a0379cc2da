import { Link } from 'wouter-preact';
import { useTexts } from '../../text/texts.ts';
import { useDrafts } from './lists.ts';
import { useProducts } from './stock.ts';
import { useSummary } from './summary.ts';
import { useCustomerCount, useSeller } from './system.ts';
import { TODAY_TEXTS } from './texts.ts';
import { unreadOf } from './unread.ts';

interface Step {
  title: string;
  hint: string;
  to: string;
  done: boolean;
}

/** Whether no bill has become final yet; false until that is known. */
function useIsNew(): boolean {
  const { data } = useSummary();
  return data?.owed === 0 && data.months.every(({ invoices }) => invoices.count === 0);
}

function useSteps(): Step[] | undefined {
  const t = useTexts(TODAY_TEXTS);
  const isNew = useIsNew();
  const seller = useSeller();
  const customers = useCustomerCount(isNew);
  const products = useProducts();
  const drafts = useDrafts();
  const asked = [seller, customers, products, drafts];
  if (!isNew || asked.some(({ isPending }) => isPending) || unreadOf(asked).length > 0) return undefined;
  const draft = drafts.data?.bills[0];
  const bill = draft
    ? { title: t.stepFinish, hint: t.stepFinishHint, to: `/bills/${draft.id}` }
    : { title: t.stepBill, hint: t.stepBillHint, to: '/bills/new' };
  return [
    { title: t.stepSeller, hint: t.stepSellerHint, to: '/settings/seller', done: !!seller.data },
    {
      title: t.stepCustomer,
      hint: t.stepCustomerHint,
      to: '/customers/new',
      done: (customers.data ?? 0) > 0,
    },
    {
      title: t.stepProduct,
      hint: t.stepProductHint,
      to: '/products/new',
      done: (products.data?.total ?? 0) > 0,
    },
    { ...bill, done: false },
  ];
}

/** What a new system asks for, until its first bill is final. */
export function FirstSteps() {
  const t = useTexts(TODAY_TEXTS);
  const steps = useSteps();
  if (!steps) return null;
  const next = steps.find(({ done }) => !done);
  return (
    <section class="card stack">
      <div>
        <h2>{t.start}</h2>
        <p class="hint">{t.startHint}</p>
      </div>
      <ol class="today-steps">
        {steps.map((step) => (
          <li
            key={step.title}
            data-done={step.done || undefined}
            aria-current={step === next ? 'step' : undefined}
          >
            <Link href={step.to}>{step.title}</Link>
            <span class="hint">{step.hint}</span>
            <span class="badge" data-tone={step.done ? 'good' : 'still'}>
              {step.done ? t.done : t.undone}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
