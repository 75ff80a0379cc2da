import { COMMON } from '../../text/common.ts';
import { useFormats, useTexts } from '../../text/texts.ts';
import type { Curve, Metric } from './curves/curves.ts';
import { STREAM_TEXTS } from './texts.ts';

export interface LegendProps {
  curves: readonly Curve[];
  metric: Metric;
  /** What stands beside each name; undefined when it is not known. */
  figureOf: (curve: Curve) => number | undefined;
  colourOf: (key: string | null) => string;
  nameOf: (key: string) => string;
  muted: ReadonlySet<string | null>;
  onToggle: (key: string | null) => void;
}

/** Names and figures of the curves: what the picture says, for who cannot see it; each hides or shows its own. */
export const Legend = ({ curves, metric, figureOf, colourOf, nameOf, muted, onToggle }: LegendProps) => {
  const t = useTexts(STREAM_TEXTS);
  const { unknown } = useTexts(COMMON);
  const { count, euros } = useFormats();
  const shown = (figure: number | undefined) =>
    figure === undefined ? unknown : (metric === 'count' ? count : euros)(figure);
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
            <span class="legend-name">{curve.key === null ? t.total : nameOf(curve.key)}</span>
            <span class="legend-value">{shown(figureOf(curve))}</span>
          </button>
        </li>
      ))}
    </ul>
  );
};
