import { useState } from 'preact/hooks';
import { Logo } from '../../src/app/logo.tsx';
import type { ApiDocument } from '../contract/document.ts';
import { Navigation } from './navigation.tsx';
import { Prose } from './prose.tsx';
import { ServiceSection } from './service.tsx';
import { initialToken, WithToken } from './token.ts';
import { useDocument, WithSchemas } from './use-contract.ts';
import { useCurrentOperation } from './use-current-operation.ts';
import { useDeepLinks } from './use-deep-links.ts';
import { useFilter } from './use-filter.ts';
import { useOpened } from './use-opened.ts';
import { usePrinting } from './use-print.ts';

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

function Reference({ document }: { document: ApiDocument }) {
  const filter = useFilter(document);
  const { query, setQuery, left } = filter;
  const [token, setToken] = useState(initialToken);
  const current = useCurrentOperation(left);
  const opened = useOpened();
  const isPrinting = usePrinting();
  useDeepLinks(
    (name) => opened.set([name], true),
    () => setQuery(''),
  );
  return (
    <WithSchemas value={document.components.schemas}>
      <Navigation filter={filter} current={current} />
      <main id="operations">
        {query.trim() === '' && <Overview {...document} />}
        {left.length === 0 && <p class="card empty">No operation has all of these words.</p>}
        <WithToken value={{ token, setToken }}>
          {left.map((service) => (
            <ServiceSection key={service.name} service={service} opened={opened} isPrinting={isPrinting} />
          ))}
        </WithToken>
      </main>
    </WithSchemas>
  );
}

const Waiting = ({ reason, onRetry }: { reason: string | undefined; onRetry: () => void }) => (
  <main id="operations" class="card empty">
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
          <a href="openapi.json">openapi.json</a> <a href="./">Application</a>
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
