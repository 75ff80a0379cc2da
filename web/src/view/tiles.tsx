import type { ComponentChildren } from 'preact';
import type { Summary } from '../answers.ts';
import { type Curves, recent } from '../curves/curves.ts';
import { addedEuros, count, duration, euros, plural } from './format.ts';
import type { Polled } from './use-poll.ts';

/** Windows of 5 s in a minute. */
const MINUTE = 12;
const UNKNOWN = '–';

const Tile = ({ name, value, children }: { name: string; value: string; children: ComponentChildren }) => (
  <div class="tile card">
    <dt>{name}</dt>
    <dd class="tile-value">{value}</dd>
    <dd class="tile-note">{children}</dd>
  </div>
);

const shown = <T,>(value: T | null | undefined, format: (value: T) => string): string =>
  value === null || value === undefined ? UNKNOWN : format(value);

/** The figures of the whole stream, each with what the last minute adds. */
export function Tiles({ summary, curves }: { summary: Polled<Summary>; curves: Curves }) {
  const { value } = summary;
  const minute = (metric: 'count' | 'sum') => recent(curves.total, metric, curves, MINUTE);
  return (
    <dl class="tiles" aria-label="Totaux" data-stale={summary.failed}>
      <Tile name="Montant facturé" value={shown(value?.totals.sum, euros)}>
        {addedEuros(minute('sum'))} en une minute
      </Tile>
      <Tile name="Factures" value={shown(value?.totals.count, count)}>
        + {plural(minute('count'), 'facture')} en une minute
      </Tile>
      <Tile name="Fraîcheur" value={shown(value?.freshness, duration)}>
        depuis la dernière mise à jour
      </Tile>
      <Tile name="Retard du flux" value={shown(value?.lag, (lag) => plural(lag, 'message'))}>
        {value?.lag === null ? 'Kafka ne répond pas' : 'en attente dans Kafka'}
      </Tile>
    </dl>
  );
}
