import { RefusedError } from '../../api/refused-error.ts';
import { useFilters } from '../../routing/filters.ts';
import { dayAt, isDayOfBooks } from '../../text/days.ts';
import { useTexts } from '../../text/texts.ts';
import { Answer } from '../../ui/answer.tsx';
import { Badge, type Tone } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { State } from '../../ui/state.tsx';
import { View as Frame } from '../../ui/view.tsx';
import { Command } from './command.tsx';
import { DayChoice } from './day-choice.tsx';
import { Explanations, Faults } from './findings.tsx';
import { Sides } from './sides.tsx';
import './style.css';
import { RECONCILIATION_TEXTS } from './texts.ts';
import { type Compared, type ReconciledDay, useDay } from './use-day.ts';
import { type Verdict, verdictOf } from './verdict.ts';

const TONES: Record<Verdict, Tone> = { agrees: 'good', differs: 'bad', travelling: 'open', nothing: 'still' };

/** What is to be said of the day, in a word and a sentence. */
function Said({ day }: { day: ReconciledDay }) {
  const t = useTexts(RECONCILIATION_TEXTS);
  const verdict = verdictOf(day);
  const details = {
    agrees: () => t.agreesDetail(day.bills.count, day.bills.sum),
    differs: () => t.differsDetail(day.difference.ids, day.difference.sum),
    travelling: () => t.travellingDetail(day.waiting.count),
    nothing: () => t.nothingDetail,
  };
  return (
    <div class="row" role="status" data-verdict={verdict}>
      <Badge tone={TONES[verdict]}>{t[verdict]}</Badge>
      <p>{details[verdict]()}</p>
    </div>
  );
}

function Day({ day, timeZone }: Compared) {
  const t = useTexts(RECONCILIATION_TEXTS);
  return (
    <>
      <section class="card stack" aria-label={t.compared}>
        <Said day={day} />
        {verdictOf(day) !== 'nothing' && <Sides day={day} />}
        <p class="hint">{t.zone(timeZone)}</p>
      </section>
      <Faults faults={day.faults} />
      <Explanations day={day} />
      <section class="card stack" aria-labelledby="not-read">
        <h2 id="not-read">{t.howTitle}</h2>
        <p>{t.how}</p>
        <Command />
      </section>
    </>
  );
}

/** More bills than one answer compares. */
function TooMany() {
  const t = useTexts(RECONCILIATION_TEXTS);
  return (
    <section class="card">
      <State title={t.tooMany} alert>
        <p>{t.tooManyDetail}</p>
        <Command />
      </State>
    </section>
  );
}

/** Bills, factures and windows of a day, held against each other. */
export function View() {
  const t = useTexts(RECONCILIATION_TEXTS);
  const [filters, change] = useFilters();
  const asked = filters.day ?? '';
  const day = isDayOfBooks(asked) ? asked : dayAt(Date.now());
  const query = useDay(day);
  const isTooMany = query.error instanceof RefusedError && query.error.code === 'limit-reached';
  return (
    <Frame
      title={t.title}
      actions={
        <>
          <DayChoice day={day} onChange={(chosen) => change({ day: chosen })} />
          <Button pending={query.isFetching} onClick={() => query.refetch()}>
            {t.again}
          </Button>
        </>
      }
    >
      <p class="muted">{t.intro}</p>
      {isTooMany ? (
        <TooMany />
      ) : (
        <Answer query={query} rows={6}>
          {(compared) => <Day {...compared} />}
        </Answer>
      )}
    </Frame>
  );
}
