import { useCommands } from '../../app/commands.tsx';
import { DayControl } from '../../forms/day-control.tsx';
import { dayAt, daysAfter, isDayOfBooks } from '../../text/days.ts';
import { useTexts } from '../../text/texts.ts';
import { Button } from '../../ui/button.tsx';
import { RECONCILIATION_TEXTS } from './texts.ts';

const BACK = '‹';
const ON = '›';

/** Which day is compared: by date, by buttons, and by the arrows of the keyboard. */
export function DayChoice({ day, onChange }: { day: string; onChange: (day: string) => void }) {
  const t = useTexts(RECONCILIATION_TEXTS);
  const today = dayAt(Date.now());
  const isLast = day >= today;
  const back = () => onChange(daysAfter(day, -1));
  const on = () => !isLast && onChange(daysAfter(day, 1));
  useCommands(
    [
      { id: 'previous-day', label: t.previous, keys: ['ArrowLeft'], run: back },
      { id: 'next-day', label: t.next, keys: ['ArrowRight'], run: on },
    ],
    [day, t],
  );
  return (
    <>
      <Button label={t.previous} onClick={back}>
        {BACK}
      </Button>
      <DayControl
        class="day"
        aria-label={t.day}
        value={day}
        max={today}
        required
        onDay={onChange}
        // What is no day is not left standing as if it were the one that is shown.
        onLeave={(control) => {
          if (!isDayOfBooks(control.value)) control.value = day;
        }}
      />
      <Button label={t.next} onClick={on} disabled={isLast}>
        {ON}
      </Button>
      <Button onClick={() => onChange(today)} disabled={day === today}>
        {t.today}
      </Button>
    </>
  );
}
