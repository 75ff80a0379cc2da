import { useFormats, useTexts } from '../../text/texts.ts';
import type { Bill } from './queries.ts';
import { BILL_TEXTS } from './texts.ts';

type Sums = NonNullable<Bill['totals']>;

/** What has become of an invoice, in the order in which it is taken off what was to be paid. */
const SETTLED = ['prepaid', 'paid', 'refunded', 'writtenOff', 'credited'] as const;

function Row({ title, amount, strong = false }: { title: string; amount: number; strong?: boolean }) {
  const { euros } = useFormats();
  return (
    <div class={strong ? 'total strong' : 'total'}>
      <dt>{title}</dt>
      <dd class="figure">{euros(amount)}</dd>
    </div>
  );
}

/** What was taken off the sum of the lines, each with its reason. */
function Discounts({ bill: { discounts = [], totals } }: { bill: Bill }) {
  const t = useTexts(BILL_TEXTS);
  const { percent } = useFormats();
  const titleOf = ({ percent: part, reason }: (typeof discounts)[number]) =>
    [t.discount, part === undefined ? '' : percent(part), reason].filter(Boolean).join(' · ');
  if (discounts.length === 0 || !totals) return null;
  return (
    <>
      <Row title={t.sumOfLines} amount={totals.lines} />
      {discounts.map((discount, index) => (
        <Row key={`${index}`} title={titleOf(discount)} amount={-(discount.amount ?? 0)} />
      ))}
    </>
  );
}

/** What was paid and credited, and what is due. Nobody pays a credit note, nor a draft. */
function Settled({ totals }: { totals: Sums }) {
  const t = useTexts(BILL_TEXTS);
  const signOf = (what: (typeof SETTLED)[number]) => (what === 'refunded' ? 1 : -1);
  return (
    <>
      {SETTLED.map((what) => {
        const amount = totals[what] ?? 0;
        return amount === 0 ? null : <Row key={what} title={t[what]} amount={signOf(what) * amount} />;
      })}
      <Row
        title={totals.due < 0 ? t.dueToCustomer : t.due}
        amount={totals.due < 0 ? -totals.due : totals.due}
        strong
      />
    </>
  );
}

/** The sums of a bill: by rate of VAT, with VAT, and what is due of it. */
export function Totals({ bill }: { bill: Bill }) {
  const t = useTexts(BILL_TEXTS);
  const { totals } = bill;
  if (!totals) return <p class="muted">{t.noTotals}</p>;
  return (
    <dl class="totals" aria-label={t.totals}>
      <Discounts bill={bill} />
      <Row title={t.totalNet} amount={totals.net} />
      {totals.vat.map((group) => (
        <Row
          key={`${group.category}${group.rate}`}
          title={[t.vatOn(group.rate, group.base), t[`vat${group.category}`]].filter(Boolean).join(' · ')}
          amount={group.amount}
        />
      ))}
      <Row title={t.gross} amount={totals.gross} strong />
      {bill.settlement && <Settled totals={totals} />}
    </dl>
  );
}
