import type { Schemas } from '@facturation/api-client';
import { useFormats, useTexts } from '../../../text/texts.ts';
import { Answer } from '../../../ui/answer.tsx';
import { Badge, type Tone } from '../../../ui/badge.tsx';
import { type Column, Table } from '../../../ui/table.tsx';
import { SERVICES_TEXTS } from './texts.ts';
import { type Health, useHealth } from './use-services.ts';

type Standstill = Schemas['Standstill'];

const TONES: Record<Health['status'], Tone> = { UP: 'good', DEGRADED: 'open', DOWN: 'bad' };
const DEPENDENCIES = ['database', 'brokers'] as const;

function Standstills({ standstills }: Pick<Health, 'standstills'>) {
  const t = useTexts(SERVICES_TEXTS);
  const { dateTime, count } = useFormats();
  const columns: Column<Standstill>[] = [
    { id: 'at', title: t.partition, heads: true, cell: ({ topic, partition }) => `${topic} ${partition}` },
    { id: 'since', title: t.since, cell: ({ since }) => dateTime(since) },
    { id: 'offset', title: t.offset, numeric: true, cell: ({ offset }) => count(offset) },
    { id: 'group', title: t.group, cell: ({ group }) => group },
    { id: 'reason', title: t.reason, cell: ({ reason }) => reason },
  ];
  return (
    <>
      <h3>{t.standstills}</h3>
      <p class="hint">{t.standstillsDetail}</p>
      <Table
        caption={t.standstills}
        columns={columns}
        rows={standstills}
        keyOf={({ group, topic, partition }) => `${group} ${topic} ${partition}`}
      />
    </>
  );
}

function Said({ status, dependencies, standstills }: Health) {
  const t = useTexts(SERVICES_TEXTS);
  return (
    <>
      <div class="row" role="status" data-health={status}>
        <Badge tone={TONES[status]}>{t[status]}</Badge>
        <p>{t[`${status}Detail`]}</p>
      </div>
      <dl class="facts">
        {DEPENDENCIES.map((dependency) => (
          <>
            <dt>{t[dependency]}</dt>
            <dd data-dependency={dependency}>
              <Badge tone={dependencies[dependency] === 'UP' ? 'good' : 'bad'}>
                {dependencies[dependency] === 'UP' ? t.answers : t.silent}
              </Badge>
            </dd>
          </>
        ))}
      </dl>
      {standstills.length > 0 && <Standstills standstills={standstills} />}
    </>
  );
}

/** Whether the system works, by what it depends on. */
export function HealthCard() {
  const t = useTexts(SERVICES_TEXTS);
  const query = useHealth();
  return (
    <section class="card stack" aria-labelledby="health">
      <h2 id="health">{t.health}</h2>
      <Answer query={query} rows={3}>
        {(health) => <Said {...health} />}
      </Answer>
    </section>
  );
}
