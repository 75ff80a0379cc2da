import type { Metric } from '../curves/curves.ts';

const NAMES: [Metric, string][] = [
  ['count', 'Nombre'],
  ['sum', 'Montant'],
];

export const MetricSwitch = ({
  metric,
  onChange,
}: {
  metric: Metric;
  onChange: (metric: Metric) => void;
}) => (
  <fieldset class="switch">
    <legend>Valeur montrée</legend>
    {NAMES.map(([value, name]) => (
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
