import type { Health } from '../answers.ts';
import type { Polled } from './use-poll.ts';

const isUp = (status: string): boolean => ['up', 'ok', 'pass'].includes(status.toLowerCase());

const Service = ({ name, status }: { name: string; status: string }) => (
  <li data-service={name} data-up={isUp(status)}>
    <span class="dot" aria-hidden="true" />
    <span class="service-name">{name}</span>
    <span class="service-status">{isUp(status) ? 'en service' : 'ne répond pas'}</span>
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
          {services.map(([name, { status }]) => (
            <Service key={name} name={name} status={status} />
          ))}
        </ul>
      )}
      {services.length === 0 && (
        <p class="empty">{health.failed ? 'La passerelle ne répond pas.' : 'Chargement…'}</p>
      )}
    </section>
  );
}
