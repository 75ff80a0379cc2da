import type { Parameter } from '../contract/document.ts';
import { keyOf } from '../contract/request.ts';
import { rowOfParameter } from '../contract/rows.ts';
import { useSchemas } from './use-contract.ts';

interface FieldProps {
  /** Of the element; unique on the page. */
  id: string;
  value: string;
  onChange: (value: string) => void;
}

const PLACES = { path: 'in the path', query: 'in the query', header: 'header' };

function Input({ parameter, id, value, onChange }: FieldProps & { parameter: Parameter }) {
  const { schema, required = false } = parameter;
  const onInput = ({ currentTarget }: { currentTarget: HTMLInputElement | HTMLSelectElement }) =>
    onChange(currentTarget.value);
  const common = { id, name: keyOf(parameter), value, required, 'aria-describedby': `${id}-hint` };
  if (!schema.enum)
    return <input type="text" autocomplete="off" spellcheck={false} {...common} onInput={onInput} />;
  return (
    <select {...common} onInput={onInput}>
      {!required && <option value="">–</option>}
      {schema.enum.map((one) => (
        <option key={String(one)}>{String(one)}</option>
      ))}
    </select>
  );
}

/** The field of a parameter, with its type and limits as a hint. */
export function Field(props: FieldProps & { parameter: Parameter }) {
  const { parameter, id } = props;
  const { type, limits } = rowOfParameter(parameter, useSchemas());
  const separated = parameter.schema.type === 'array' ? ['separated by commas'] : [];
  return (
    <div class="field">
      <label for={id}>
        <code>{parameter.name}</code>
        {parameter.required && <span class="required">required</span>}
      </label>
      <Input {...props} />
      <p class="hint" id={`${id}-hint`}>
        {[PLACES[parameter.in], type, ...separated, ...limits].join(', ')}
      </p>
    </div>
  );
}

/** The field of the body. It is sent as it was typed, valid or not. */
export const BodyField = ({ id, value, onChange }: FieldProps) => (
  <div class="field">
    <label for={id}>Body, JSON</label>
    <textarea
      id={id}
      rows={Math.min(16, value.split('\n').length + 1)}
      spellcheck={false}
      autocomplete="off"
      value={value}
      onInput={({ currentTarget }) => onChange(currentTarget.value)}
    />
  </div>
);

/** The field of the token. */
export const TokenField = ({ id, value, onChange }: FieldProps) => (
  <div class="field">
    <label for={id}>Access token or API key</label>
    <input
      id={id}
      type="password"
      autocomplete="off"
      value={value}
      aria-describedby={`${id}-hint`}
      onInput={({ currentTarget }) => onChange(currentTarget.value.trim())}
    />
    <p class="hint" id={`${id}-hint`}>
      Sent as Authorization: Bearer. This page forgets it when it is closed or loaded again. An open system
      needs none.
    </p>
  </div>
);
