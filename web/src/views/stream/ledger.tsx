import { useFormats, useTexts } from '../../text/texts.ts';
import type { Summary } from './answers.ts';
import { STREAM_TEXTS } from './texts.ts';
import type { Polled } from './use-poll.ts';

const KINDS = ['counted', 'late', 'duplicate', 'quarantined'] as const;

/** What became of every record read from Kafka: nothing is dropped, so the kinds add up to what was read. */
export function Ledger({ summary }: { summary: Polled<Summary> }) {
  const t = useTexts(STREAM_TEXTS);
  const { count } = useFormats();
  const { value } = summary;
  const accounted = KINDS.reduce((sum, kind) => sum + (value?.[kind] ?? 0), 0);
  return (
    <section class="card" aria-labelledby="ledger" data-stale={summary.failed}>
      <h2 id="ledger">{t.read}</h2>
      <dl class="ledger">
        {KINDS.map((kind) => (
          <div key={kind} data-counter={kind}>
            <dt>{t[kind]}</dt>
            <dd>{value ? count(value[kind]) : '–'}</dd>
          </div>
        ))}
        <div class="ledger-sum" data-counter="consumed">
          <dt>{value && accounted !== value.consumed ? t.notAddingUp : t.consumed}</dt>
          <dd>{value ? count(value.consumed) : '–'}</dd>
        </div>
      </dl>
    </section>
  );
}
