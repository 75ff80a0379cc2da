import { useState } from 'preact/hooks';
import { useTexts } from '../../../text/texts.ts';
import { Button } from '../../../ui/button.tsx';
import { StreamFrame } from '../frame.tsx';
import { Alerts } from './alerts.tsx';
import { NewRuleDialog } from './new-rule.tsx';
import { Rules } from './rules.tsx';
import { ALERT_TEXTS } from './texts.ts';

/** What windows have reached, and the rules that say what is worth an alert. */
export function View() {
  const t = useTexts(ALERT_TEXTS);
  const [creating, setCreating] = useState(false);
  return (
    <StreamFrame
      title={t.title}
      actions={
        <Button kind="primary" onClick={() => setCreating(true)}>
          {t.newRule}
        </Button>
      }
    >
      <div class="stack">
        <Alerts />
        <Rules />
      </div>
      {creating && <NewRuleDialog onClose={() => setCreating(false)} />}
    </StreamFrame>
  );
}
