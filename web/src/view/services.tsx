import type { Application, Health, Registry } from '../answers.ts';
import { plural, time } from './format.ts';
import type { Polled } from './use-poll.ts';

const DEPENDENCIES = [
  ['database', 'base de données'],
  ['brokers', 'Kafka'],
] as const;

/** `CUSTOMERS-SERVICE` as a reader says it: customers. */
const shortName = (name: string): string => name.replace(/-SERVICE$/, '').toLowerCase();
/** `facturation-local-listCustomers`: the operation is what distinguishes functions. */
const operationOf = (name: string): string => name.split('-').at(-1) ?? name;

const Instances = ({ instances }: Pick<Application, 'instances'>) => (
  <ul class="instances">
    {instances.map(({ id, function: name, version, started, lastSeen }) => (
      <li key={id} title={id}>
        <span>{operationOf(name)}</span>
        <span>
          {version} · depuis {time(Date.parse(started))} · vue à {time(Date.parse(lastSeen))}
        </span>
      </li>
    ))}
  </ul>
);

const Service = ({ name, description, status, instances }: Application) => (
  <li data-service={name} data-status={status} title={description}>
    <details>
      <summary>
        <span class="dot" aria-hidden="true" />
        <span class="service-name">{shortName(name)}</span>
        <span class="service-status">
          {status === 'live' ? plural(instances.length, 'instance') : 'au repos'}
        </span>
      </summary>
      <Instances instances={instances} />
    </details>
  </li>
);

const Dependencies = ({ health }: { health: Health }) => (
  <ul class="services dependencies">
    {DEPENDENCIES.map(([dependency, name]) => (
      <li key={dependency} data-dependency={dependency} data-status={health.dependencies[dependency]}>
        <span class="dot" aria-hidden="true" />
        <span class="service-name">{name}</span>
        <span class="service-status">
          {health.dependencies[dependency] === 'UP' ? 'en service' : 'ne répond pas'}
        </span>
      </li>
    ))}
  </ul>
);

/** Partitions that have stopped, with the reason as the event source has it. */
const Standstills = ({ health }: { health: Health }) => (
  <ul class="services standstills">
    {health.standstills.map(({ topic, partition, group, since, reason }) => (
      <li key={`${group} ${partition}`} data-standstill={partition} data-status="DOWN" title={group}>
        <span class="dot" aria-hidden="true" />
        <span class="service-name">
          {topic}, partition {partition}
        </span>
        <span class="service-status">
          arrêtée depuis {time(Date.parse(since))} : {reason}
        </span>
      </li>
    ))}
  </ul>
);

/** Every service with its live instances, as Eureka showed them, and what they all need. */
export function Services({ registry, health }: { registry: Polled<Registry>; health: Polled<Health> }) {
  const { value, failed } = registry;
  return (
    <section class="card" aria-labelledby="services" data-stale={failed}>
      <h2 id="services">Services</h2>
      {value && (
        <ul class="services">
          {value.applications.map((application) => (
            <Service key={application.name} {...application} />
          ))}
        </ul>
      )}
      {!value && <p class="empty">{failed ? 'Le registre ne répond pas.' : 'Chargement…'}</p>}
      {health.value && <Dependencies health={health.value} />}
      {health.value && health.value.standstills.length > 0 && <Standstills health={health.value} />}
    </section>
  );
}
