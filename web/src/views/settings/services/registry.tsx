import type { Schemas } from '@facturation/api-client';
import { COMMON } from '../../../text/common.ts';
import { useFormats, useTexts } from '../../../text/texts.ts';
import { Answer } from '../../../ui/answer.tsx';
import { Badge } from '../../../ui/badge.tsx';
import { type Column, Table } from '../../../ui/table.tsx';
import { SERVICES_TEXTS } from './texts.ts';
import { type Service, useRegistry } from './use-services.ts';

type Instance = Schemas['RegisteredInstance'];

/** `CUSTOMERS-SERVICE` → `customers` */
const shortName = (name: string): string => name.replace(/-SERVICE$/, '').toLowerCase();
/** `facturation-local-listCustomers` → `listCustomers`: the operation is what tells functions apart. */
const operationOf = (name: string): string => name.split('-').at(-1) ?? name;
/** Versions of the instances, each once: more than one while a deployment goes on. */
const versionsOf = ({ instances }: Service): string =>
  [...new Set(instances.map(({ version }) => version))].join(', ');
const lastSeenOf = ({ instances }: Service): string | undefined =>
  instances
    .map(({ lastSeen }) => lastSeen)
    .sort()
    .at(-1);

function Instances({ instances }: Pick<Service, 'instances'>) {
  const t = useTexts(SERVICES_TEXTS);
  const { dateTime } = useFormats();
  const columns: Column<Instance>[] = [
    { id: 'function', title: t.function, heads: true, cell: (instance) => operationOf(instance.function) },
    { id: 'version', title: t.version, cell: ({ version }) => version },
    { id: 'started', title: t.started, cell: ({ started }) => dateTime(started) },
    { id: 'seen', title: t.lastSeen, cell: ({ lastSeen }) => dateTime(lastSeen) },
  ];
  return <Table caption={t.allInstances} columns={columns} rows={instances} keyOf={({ id }) => id} />;
}

/** What a service is for; in the API's words where the page has none of its own. */
function useDescription(): (service: Service) => string {
  const words: Record<string, unknown> = useTexts(SERVICES_TEXTS);
  return ({ name, description }) => {
    const own = words[shortName(name)];
    return typeof own === 'string' ? own : description;
  };
}

function Services({ services }: { services: readonly Service[] }) {
  const t = useTexts(SERVICES_TEXTS);
  const { unknown } = useTexts(COMMON);
  const { count, dateTime } = useFormats();
  const description = useDescription();
  const columns: Column<Service>[] = [
    {
      id: 'service',
      title: t.service,
      heads: true,
      cell: (service) => (
        <span>
          {shortName(service.name)}
          <span class="hint service-for">{description(service)}</span>
        </span>
      ),
    },
    {
      id: 'state',
      title: t.state,
      cell: ({ status }) => <Badge tone={status === 'live' ? 'good' : 'still'}>{t[status]}</Badge>,
    },
    { id: 'version', title: t.version, cell: (service) => versionsOf(service) || unknown },
    {
      id: 'instances',
      title: t.instances,
      numeric: true,
      cell: ({ instances }) => count(instances.length),
    },
    {
      id: 'seen',
      title: t.lastSeen,
      cell: (service) => {
        const seen = lastSeenOf(service);
        return seen ? dateTime(seen) : unknown;
      },
    },
  ];
  return <Table caption={t.registry} columns={columns} rows={services} keyOf={({ name }) => name} />;
}

/** Every service with its state, and below the instances that run now. */
export function RegistryCard() {
  const t = useTexts(SERVICES_TEXTS);
  const query = useRegistry();
  return (
    <section class="card stack" aria-labelledby="registry">
      <h2 id="registry">{t.registry}</h2>
      <Answer query={query} rows={8}>
        {({ applications }) => (
          <>
            <Services services={applications} />
            <p class="hint">{`${t.idleDetail} ${t.refreshed}`}</p>
            {applications
              .filter(({ instances }) => instances.length > 0)
              .map(({ name, instances }) => (
                <details key={name}>
                  <summary>{`${shortName(name)} – ${t.instancesOf(instances.length)}`}</summary>
                  <Instances instances={instances} />
                </details>
              ))}
          </>
        )}
      </Answer>
    </section>
  );
}
