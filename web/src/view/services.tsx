import type { Health } from '../answers.ts';
import type { Polled } from './use-poll.ts';

/** `CUSTOMERS-SERVICE` as a reader says it: customers. */
const shortName = (name: string): string => name.replace(/-SERVICE$/, '').toLowerCase();

const Service = ({ name, up }: { name: string; up: boolean }) => (
  <li data-service={name} data-up={up}>
    <span class="dot" aria-hidden="true" />
    <span class="service-name">{shortName(name)}</span>
    <span class="service-status">{up ? 'en service' : 'ne répond pas'}</span>
  </li>
);

/** The health of each service, as the gateway sees it. */
export function Services({ health }: { health: Polled<Health> }) {
  const services = Object.entries(health.value?.services ?? {});
  return (
    <section class="card" aria-labelledby="services" data-stale={health.failed}>
      <h2 id="services">Services</h2>
      {services.length > 0 && (
        <ul class="services">
          {services.map(([name, status]) => (
            <Service key={name} name={name} up={status === 'UP'} />
          ))}
        </ul>
      )}
      {services.length === 0 && (
        <p class="empty">{health.failed ? 'La passerelle ne répond pas.' : 'Chargement…'}</p>
      )}
    </section>
  );
}
