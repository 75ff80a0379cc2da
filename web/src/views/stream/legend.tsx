import { useFormats, useTexts } from '../../text/texts.ts';
import type { Curve, Metric } from './curves/curves.ts';
import { STREAM_TEXTS } from './texts.ts';

export interface LegendProps {
  curves: Curve[];
  metric: Metric;
  /** What stands beside each name. */
  figureOf: (curve: Curve) => number;
  colourOf: (key: string | null) => string;
  muted: ReadonlySet<string | null>;
  onToggle: (key: string | null) => void;
}

/** Names and figures of the curves: what the picture says, for who cannot see it; each hides or shows its own. */
export const Legend = ({ curves, metric, figureOf, colourOf, muted, onToggle }: LegendProps) => {
  const t = useTexts(STREAM_TEXTS);
  const { count, euros } = useFormats();
  return (
    <ul class="legend">
      {curves.map((curve) => (
        <li key={curve.key}>
          <button
            type="button"
            aria-pressed={!muted.has(curve.key)}
            onClick={() => onToggle(curve.key)}
            data-curve={curve.key ?? 'total'}
          >
            <span class="swatch" style={{ background: `var(${colourOf(curve.key)})` }} aria-hidden="true" />
            <span class="legend-name">{curve.key ?? t.total}</span>
            <span class="legend-value">{(metric === 'count' ? count : euros)(figureOf(curve))}</span>
          </button>
        </li>
      ))}
    </ul>
  );
};
