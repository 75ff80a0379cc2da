import { isDayOfBooks } from '../text/days.ts';
import { useTyped } from '../ui/use-typed.ts';
import { isHalfWritten } from './half-written.ts';

/** Milliseconds without a key until a day counts: who types a month or a year has typed others on the way. */
const SETTLED_MS = 600;

/** The control of a day that stands in the address. `onDay` gets a day of the books, or '' for none unless one is `required`. */
export function DayControl({
  value,
  onDay,
  onLeave,
  required = false,
  ...attributes
}: {
  value: string;
  onDay: (day: string) => void;
  onLeave: (control: HTMLInputElement) => void;
  required?: boolean;
  class?: string;
  max?: string;
  id?: string;
  'aria-label'?: string;
  'aria-describedby'?: string | undefined;
  'aria-invalid'?: boolean;
}) {
  const isTaken = (day: string) => (day === '' ? !required : isDayOfBooks(day));
  const read = (day: string) => (isTaken(day) ? day : undefined);
  const { typed, type, leave } = useTyped(value, { read, onGiven: onDay, millis: SETTLED_MS });
  return (
    <input
      {...attributes}
      type="date"
      required={required}
      value={typed}
      onInput={({ currentTarget }) => !isHalfWritten(currentTarget) && type(currentTarget.value)}
      onBlur={({ currentTarget }) => {
        leave();
        onLeave(currentTarget);
      }}
    />
  );
}
