import { VAT_TEXTS } from '../../parts/vat/texts.ts';
import { useFaults } from '../../text/faults.ts';
import { useFormats, useTexts } from '../../text/texts.ts';
import type { Preview } from './preview.ts';
import { EDITOR_TEXTS } from './texts.ts';
import { wholeFaults } from './whole-faults.ts';

/** Why nothing can be added up, where no field says it. */
function Refused({ error }: { error: Error }) {
  const fault = useFaults();
  return (
    <div role="alert">
      {wholeFaults(error).map((detail) => (
        <p key={detail} class="error">
          {fault(detail)}
        </p>
      ))}
    </div>
  );
}

/** What the bill comes to, as the API computes it. */
export function Totals({ preview: { bill, current, complete, error } }: { preview: Preview }) {
  const t = useTexts(EDITOR_TEXTS);
  const vat = useTexts(VAT_TEXTS);
  const { euros } = useFormats();
  const totals = bill?.totals;
  if (error) return <Refused error={error} />;
  if (!totals && complete) return <p class="muted">{t.totalsToCome}</p>;
  if (!totals) return <p class="muted">{t.noTotals}</p>;
  const row = (words: string, amount: number) => (
    <>
      <dt>{words}</dt>
      <dd class="figure">{euros(amount)}</dd>
    </>
  );
  return (
    <section aria-label={t.totals} data-old={!current || undefined}>
      <dl class="facts editor-totals">
        {totals.discounts > 0 && row(t.sumOfLines, totals.lines)}
        {totals.discounts > 0 && row(t.discountsOff, -totals.discounts)}
        {row(t.totalNet, totals.net)}
        {totals.vat.map(({ category, rate, base, amount }) =>
          row(category === 'S' ? t.vatOn(rate, base) : t.vatFree(vat[category], base), amount),
        )}
        {row(t.totalGross, totals.gross)}
      </dl>
    </section>
  );
}
