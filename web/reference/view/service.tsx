import type { Service } from '../contract/services.ts';
import { OperationCard } from './operation.tsx';
import type { Opened } from './use-opened.ts';

interface ServiceSectionProps {
  service: Service;
  opened: Opened;
  /** Shows each operation as if it were open. */
  isPrinting: boolean;
}

/** The operations of a service, and a button that opens or closes all of them. */
export function ServiceSection({ service, opened, isPrinting }: ServiceSectionProps) {
  const { name, description, operations } = service;
  const names = operations.map(({ operationId }) => operationId);
  const areOpen = names.every((one) => opened.names.has(one));
  return (
    <section id={name} class="service" aria-labelledby={`${name}-title`}>
      <header>
        <h2 id={`${name}-title`}>{name}</h2>
        <p>{description}</p>
        {names.length > 1 && (
          <button type="button" onClick={() => opened.set(names, !areOpen)}>
            {areOpen ? 'Close' : 'Open'} all {names.length}
          </button>
        )}
      </header>
      <div class="card operations">
        {operations.map((operation) => (
          <OperationCard
            key={operation.operationId}
            operation={operation}
            open={opened.names.has(operation.operationId)}
            isPrinting={isPrinting}
            onFold={(open) => opened.set([operation.operationId], open)}
          />
        ))}
      </div>
    </section>
  );
}
