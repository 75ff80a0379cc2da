import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';

interface OptionsProps<O extends { id: string }> {
  /** Id of the list; that of an option is `optionId(id, index)`. */
  id: string;
  label: string;
  options: readonly O[];
  /** Index of the one that Enter would take. */
  at: number;
  hidden?: boolean;
  onChoose: (option: O) => void;
  show: (option: O) => ComponentChildren;
}

export const optionId = (list: string, index: number): string => `${list}-${index}`;

/** The index that an arrow leads to: from the last to the first and back. */
export const stepped = (at: number, step: number, length: number): number =>
  length === 0 ? 0 : (at + step + length) % length;

/** The options of a field with the role `combobox`. The focus, and so the keys, stay in the field. */
export function Options<O extends { id: string }>(props: OptionsProps<O>) {
  useEffect(() => {
    document.getElementById(optionId(props.id, props.at))?.scrollIntoView({ block: 'nearest' });
  }, [props.at, props.id]);
  return (
    <div id={props.id} role="listbox" class="options" aria-label={props.label} hidden={props.hidden ?? false}>
      {props.options.map((option, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the field
        <div
          key={option.id}
          id={optionId(props.id, index)}
          role="option"
          tabIndex={-1}
          aria-selected={index === props.at}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => props.onChoose(option)}
        >
          {props.show(option)}
        </div>
      ))}
    </div>
  );
}
