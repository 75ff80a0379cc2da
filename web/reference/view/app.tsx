import { useMemo, useState } from 'preact/hooks';
import { Logo } from '../../src/app/logo.tsx';
import type { ApiDocument } from '../contract/document.ts';
import { countOf, matching, type Service, servicesOf } from '../contract/services.ts';
import { Navigation } from './navigation.tsx';
import { OperationCard } from './operation.tsx';
import { Prose } from './prose.tsx';
import { initialToken, WithToken } from './token.ts';
import { useDocument, WithSchemas } from './use-contract.ts';
import { useCurrentOperation } from './use-current-operation.ts';
import { useDeepLinks } from './use-deep-links.ts';
import { useUnfoldedPrint } from './use-print.ts';

const Overview = ({ info, components: { securitySchemes } }: ApiDocument) => (
  <section class="card overview" id="overview" aria-labelledby="overview-title">
    <h2 id="overview-title">
      {info.title} API <span class="version">{info.version}</span>
    </h2>
    <Prose text={info.description ?? ''} />
    <h3>Authentication</h3>
    <ul>
      {Object.entries(securitySchemes).map(([name, { description }]) => (
        <li key={name}>{description}</li>
      ))}
    </ul>
  </section>
);

const ServiceSection = ({ name, description, operations }: Service) => (
  <section id={name} class="service" aria-labelledby={`${name}-title`}>
    <h2 id={`${name}-title`}>{name}</h2>
    <p>{description}</p>
    {operations.map((operation) => (
      <OperationCard key={operation.operationId} operation={operation} />
    ))}
  </section>
);

function Reference({ document }: { document: ApiDocument }) {
  const services = useMemo(() => servicesOf(document), [document]);
  const [query, setQuery] = useState('');
  const left = useMemo(() => matching(services, query), [services, query]);
  const [token, setToken] = useState(initialToken);
  const current = useCurrentOperation(left);
  useDeepLinks(() => setQuery(''));
  useUnfoldedPrint();
  return (
    <WithSchemas value={document.components.schemas}>
      <Navigation
        services={left}
        current={current}
        query={query}
        onQuery={setQuery}
        all={countOf(services)}
      />
      <main id="operations">
        {query.trim() === '' && <Overview {...document} />}
        {left.length === 0 && <p class="card empty">No operation has all of these words.</p>}
        <WithToken value={{ token, setToken }}>
          {left.map((service) => (
            <ServiceSection key={service.name} {...service} />
          ))}
        </WithToken>
      </main>
    </WithSchemas>
  );
}

const Waiting = ({ reason, onRetry }: { reason: string | undefined; onRetry: () => void }) => (
  <main class="card empty">
    <p role="status">
      {reason === undefined ? 'Loading the contract…' : `The contract did not come: ${reason}`}
    </p>
    {reason !== undefined && (
      <button type="button" onClick={onRetry}>
        Ask again
      </button>
    )}
  </main>
);

/** The reference: the contract to read, and forms to try it. */
export function App() {
  const [loaded, ask] = useDocument();
  return (
    <>
      <a class="skip" href="#operations">
        Skip to the operations
      </a>
      <header class="top">
        <Logo />
        <h1>FACTURATION</h1>
        <span class="what">API reference</span>
        <p class="elsewhere">
          <a href="openapi.json">openapi.json</a> <a href="./">Live page</a>
        </p>
      </header>
      {loaded.state === 'there' ? (
        <Reference document={loaded.document} />
      ) : (
        <Waiting reason={loaded.state === 'failed' ? loaded.reason : undefined} onRetry={ask} />
      )}
    </>
  );
}
