import { useFormats, useTexts } from '../../text/texts.ts';
import { Answer } from '../../ui/answer.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { barsOf, billedIn, type Month } from './months.ts';
import { useSummary } from './summary.ts';
import { TODAY_TEXTS } from './texts.ts';

/** Units of the picture's width for a month, and of a bar within it. */
const STEP = 10;
const WIDTH = 7;
/** So thin a bar is still seen. */
const LEAST = 0.8;

/** Bars for those who see them; the table below says the same. */
function Bars({ months }: { months: readonly Month[] }) {
  const t = useTexts(TODAY_TEXTS);
  const { month: monthName, shortEuros } = useFormats();
  const { bars, zero } = barsOf(months.map(({ net }) => net));
  const highest = Math.max(...months.map(({ net }) => net));
  return (
    <div class="today-chart" aria-hidden="true">
      <span class="hint">{shortEuros(highest)}</span>
      <svg viewBox={`0 0 ${months.length * STEP} 100`} preserveAspectRatio="none" aria-hidden="true">
        {months.map(({ month, net }, index) => {
          const { top = 0, height = 0 } = bars[index] ?? {};
          return (
            <rect
              key={month}
              x={index * STEP + (STEP - WIDTH) / 2}
              y={top}
              width={WIDTH}
              height={net === 0 ? 0 : Math.max(height, LEAST)}
            >
              <title>{t.barOf(monthName(month), net)}</title>
            </rect>
          );
        })}
        <line x1="0" x2={months.length * STEP} y1={zero} y2={zero} />
      </svg>
      <div class="today-axis">
        {months.map(({ month }) => (
          <span key={month}>{month.slice('YYYY-'.length)}</span>
        ))}
      </div>
    </div>
  );
}

function MonthTable({ months }: { months: readonly Month[] }) {
  const t = useTexts(TODAY_TEXTS);
  const { month: monthName, count, euros } = useFormats();
  const figure = (id: keyof Month & ('net' | 'vat' | 'gross'), title: string): Column<Month> => ({
    id,
    title,
    numeric: true,
    cell: (row) => euros(row[id]),
  });
  const columns: Column<Month>[] = [
    { id: 'month', title: t.month, heads: true, cell: ({ month }) => monthName(month) },
    { id: 'invoices', title: t.invoices, numeric: true, cell: ({ invoices }) => count(invoices) },
    { id: 'creditNotes', title: t.creditNotes, numeric: true, cell: ({ creditNotes }) => count(creditNotes) },
    figure('net', t.net),
    figure('gross', t.gross),
  ];
  return (
    <Table caption={t.months} columns={columns} rows={months.toReversed()} keyOf={({ month }) => month} />
  );
}

/** What was billed in each of the last twelve months. */
export function Months() {
  const t = useTexts(TODAY_TEXTS);
  const query = useSummary();
  return (
    <section class="card stack">
      <h2>{t.months}</h2>
      <Answer query={query}>
        {(summary) => {
          const months = billedIn(summary.months);
          if (months.every(({ invoices, creditNotes }) => invoices + creditNotes === 0))
            return <p class="hint">{t.nothingBilled}</p>;
          return (
            <>
              <Bars months={months} />
              <details>
                <summary>{t.asTable}</summary>
                <MonthTable months={months} />
              </details>
            </>
          );
        }}
      </Answer>
    </section>
  );
}
