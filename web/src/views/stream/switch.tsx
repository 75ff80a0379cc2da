interface SwitchProps<V extends string> {
  /** What is chosen, for who cannot see. */
  legend: string;
  /** Unique on the page. */
  name: string;
  choices: readonly (readonly [value: V, word: string])[];
  value: V;
  onChange: (value: V) => void;
}

/** One of a few, all of them in sight. */
export const Switch = <V extends string>({ legend, name, choices, value, onChange }: SwitchProps<V>) => (
  <fieldset class="switch">
    <legend>{legend}</legend>
    {choices.map(([choice, word]) => (
      <label key={choice}>
        <input
          type="radio"
          name={name}
          value={choice}
          checked={value === choice}
          onChange={() => onChange(choice)}
        />
        <span>{word}</span>
      </label>
    ))}
  </fieldset>
);
