import { COMMON } from '../../text/common.ts';
import { useFormats, useTexts } from '../../text/texts.ts';
import type { Application, Health, Registry } from './answers.ts';
import { STREAM_TEXTS } from './texts.ts';
import type { Polled } from './use-poll.ts';

const DEPENDENCIES = ['database', 'brokers'] as const;

/** `CUSTOMERS-SERVICE` as a reader says it: customers. */
const shortName = (name: string): string => name.replace(/-SERVICE$/, '').toLowerCase();
/** `facturation-local-listCustomers`: the operation is what distinguishes functions. */
const operationOf = (name: string): string => name.split('-').at(-1) ?? name;

function Instances({ instances }: Pick<Application, 'instances'>) {
  const t = useTexts(STREAM_TEXTS);
  const { time } = useFormats();
  return (
    <ul class="instances">
      {instances.map(({ id, function: name, version, started, lastSeen }) => (
        <li key={id} title={id}>
          <span>{operationOf(name)}</span>
          <span>{t.instanceOf(version, time(Date.parse(started)), time(Date.parse(lastSeen)))}</span>
        </li>
      ))}
    </ul>
  );
}

function Service({ name, description, status, instances }: Application) {
  const t = useTexts(STREAM_TEXTS);
  return (
    <li data-service={name} data-status={status} title={description}>
      <details>
        <summary>
          <span class="dot" aria-hidden="true" />
          <span class="service-name">{shortName(name)}</span>
          <span class="service-status">{status === 'live' ? t.instances(instances.length) : t.idle}</span>
        </summary>
        <Instances instances={instances} />
      </details>
    </li>
  );
}

function Dependencies({ health }: { health: Health }) {
  const t = useTexts(STREAM_TEXTS);
  return (
    <ul class="services dependencies">
      {DEPENDENCIES.map((dependency) => (
        <li key={dependency} data-dependency={dependency} data-status={health.dependencies[dependency]}>
          <span class="dot" aria-hidden="true" />
          <span class="service-name">{t[dependency]}</span>
          <span class="service-status">{health.dependencies[dependency] === 'UP' ? t.up : t.down}</span>
        </li>
      ))}
    </ul>
  );
}

/** Partitions that have stopped, with the reason as the event source has it. */
function Standstills({ health }: { health: Health }) {
  const t = useTexts(STREAM_TEXTS);
  const { time } = useFormats();
  return (
    <ul class="services standstills">
      {health.standstills.map(({ topic, partition, group, since, reason }) => (
        <li key={`${group} ${partition}`} data-standstill={partition} data-status="DOWN" title={group}>
          <span class="dot" aria-hidden="true" />
          <span class="service-name">{t.partition(topic, partition)}</span>
          <span class="service-status">{t.standstill(time(Date.parse(since)), reason)}</span>
        </li>
      ))}
    </ul>
  );
}

/** Every service with its live instances, as Eureka showed them, and what they all need. */
export function Services({ registry, health }: { registry: Polled<Registry>; health: Polled<Health> }) {
  const t = useTexts(STREAM_TEXTS);
  const { loading } = useTexts(COMMON);
  const { value, failed } = registry;
  return (
    <section class="card" aria-labelledby="services" data-stale={failed}>
      <h2 id="services">{t.services}</h2>
      {value && (
        <ul class="services">
          {value.applications.map((application) => (
            <Service key={application.name} {...application} />
          ))}
        </ul>
      )}
      {!value && <p class="empty">{failed ? t.registrySilent : loading}</p>}
      {health.value && <Dependencies health={health.value} />}
      {health.value && health.value.standstills.length > 0 && <Standstills health={health.value} />}
    </section>
  );
}
