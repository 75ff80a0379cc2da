import type { Summary } from '../answers.ts';
import { count } from './format.ts';
import type { Polled } from './use-poll.ts';

const KINDS = [
  ['counted', 'comptés'],
  ['late', 'en retard'],
  ['duplicate', 'doublons'],
  ['quarantined', 'en quarantaine'],
] as const;

/** What became of every record read from Kafka: nothing is dropped, so the kinds add up to what was read. */
export function Ledger({ summary }: { summary: Polled<Summary> }) {
  const { value } = summary;
  const accounted = KINDS.reduce((sum, [kind]) => sum + (value?.[kind] ?? 0), 0);
  return (
    <section class="card" aria-labelledby="ledger" data-stale={summary.failed}>
      <h2 id="ledger">Messages lus</h2>
      <dl class="ledger">
        {KINDS.map(([kind, name]) => (
          <div key={kind} data-counter={kind}>
            <dt>{name}</dt>
            <dd>{value ? count(value[kind]) : '–'}</dd>
          </div>
        ))}
        <div class="ledger-sum" data-counter="consumed">
          <dt>{value && accounted !== value.consumed ? 'lus (le compte n’y est pas)' : 'lus en tout'}</dt>
          <dd>{value ? count(value.consumed) : '–'}</dd>
        </div>
      </dl>
    </section>
  );
}
