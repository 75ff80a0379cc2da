import { useTexts } from '../../text/texts.ts';
import type { Metric } from './curves/curves.ts';

import { STREAM_TEXTS } from './texts.ts';

export const MetricSwitch = ({
  metric,
  onChange,
}: {
  metric: Metric;
  onChange: (metric: Metric) => void;
}) => {
  const t = useTexts(STREAM_TEXTS);
  const names: [Metric, string][] = [
    ['count', t.number],
    ['sum', t.sum],
  ];
  return (
    <fieldset class="switch">
      <legend>{t.shownValue}</legend>
      {names.map(([value, name]) => (
        <label key={value}>
          <input
            type="radio"
            name="metric"
            value={value}
            checked={metric === value}
            onChange={() => onChange(value)}
          />
          <span>{name}</span>
        </label>
      ))}
    </fieldset>
  );
};
