import { useState } from 'preact/hooks';
import { useLanguage } from '../text/language.ts';
import { DayControl } from './day-control.tsx';
import { FieldFrame } from './field-frame.tsx';
import { isHalfWritten } from './half-written.ts';
import { halfWrittenText } from './issue-text.ts';

/** A day that is no part of a form, as one by which a list is filtered. `value`: `YYYY-MM-DD`, or '' */
export function DayInput({
  label,
  value,
  onDay,
}: {
  label: string;
  value: string;
  onDay: (day: string) => void;
}) {
  const { language } = useLanguage();
  const [unread, setUnread] = useState(false);
  return (
    <FieldFrame label={label} error={unread ? halfWrittenText(language) : undefined}>
      {(tied) => (
        <DayControl
          {...tied}
          value={value}
          onDay={onDay}
          onLeave={(control) => setUnread(isHalfWritten(control))}
        />
      )}
    </FieldFrame>
  );
}
