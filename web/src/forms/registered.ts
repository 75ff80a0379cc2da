import type { FieldValues, Path, RegisterOptions, UseFormReturn } from 'react-hook-form';
import { CONTRACT } from './contract-resolver.ts';
import { isHalfWritten } from './half-written.ts';

/**
 * What ties a control to its field of a form. The library speaks of a change as React does, with each letter: in a
 * browser that is `input`.
 */
export function registered<Values extends FieldValues>(
  form: UseFormReturn<Values>,
  name: Path<Values>,
  options?: RegisterOptions<Values>,
) {
  const { ref, onBlur, onChange } = form.register(name, options);
  const leave = (event: FocusEvent) => {
    void onBlur(event);
    // A browser says nothing of a date that is begun, or emptied again: it is '' to it all the while.
    const isContracts = form.getFieldState(name).error?.type === CONTRACT;
    if (isHalfWritten(event.target) || isContracts) void form.trigger(name);
  };
  return { name, ref, onBlur: leave, onInput: onChange };
}
