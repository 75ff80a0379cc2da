import { useTexts } from '../../text/texts.ts';
import { LinkButton } from '../../ui/button.tsx';
import { View as Frame } from '../../ui/view.tsx';
import { Events } from './event-list.tsx';
import { Figures } from './figures.tsx';
import { FirstSteps } from './first-steps.tsx';
import { Months } from './month-chart.tsx';
import './style.css';
import { ToDo } from './task-list.tsx';
import { TODAY_TEXTS } from './texts.ts';

/** Where the company stands, and what wants doing. */
export function View() {
  const t = useTexts(TODAY_TEXTS);
  return (
    <Frame
      title={t.title}
      actions={
        <LinkButton kind="primary" to="/bills/new">
          {t.newBill}
        </LinkButton>
      }
    >
      <FirstSteps />
      <Figures />
      <div class="today">
        <div class="stack">
          <ToDo />
          <Months />
        </div>
        <Events />
      </div>
    </Frame>
  );
}
