import type { FieldValues, Path, RegisterOptions, UseFormReturn } from 'react-hook-form';

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
  return { name, ref, onBlur, onInput: onChange };
}
