import { useState } from 'preact/hooks';
import { curlOf } from '../contract/curl.ts';
import { initialValues, requestOf } from '../contract/request.ts';
import { rowOfParameter } from '../contract/rows.ts';
import type { Operation } from '../contract/services.ts';
import { Answers } from './answers.tsx';
import { Body } from './body.tsx';
import { CopyButton } from './copy-button.tsx';
import { Method } from './method.tsx';
import { Inline, Prose } from './prose.tsx';
import { Rows } from './rows.tsx';
import { TryIt } from './try-it.tsx';
import { ROOT, useSchemas } from './use-contract.ts';

/** A long path breaks before a slash, and nowhere else. */
const Path = ({ path }: Pick<Operation, 'path'>) => (
  <code class="path">
    {path.split(/(?=\/)/).map((part, index) => (
      <span key={index}>
        {index > 0 && <wbr />}
        {part}
      </span>
    ))}
  </code>
);

const Header = ({ operationId, method, path, summary }: Operation) => (
  <header>
    <h3 id={`${operationId}-title`}>
      <a href={`#${operationId}`} class="anchor">
        <Inline text={summary} />
      </a>
    </h3>
    <p class="route">
      <Method method={method} /> <Path path={path} /> <code class="operation-id">{operationId}</code>
    </p>
  </header>
);

const PLACES = [
  ['path', 'Path parameters'],
  ['query', 'Query parameters'],
  ['header', 'Headers of the request'],
] as const;

function Parameters({ parameters = [] }: Operation) {
  const schemas = useSchemas();
  const of = (place: string) => parameters.filter((parameter) => parameter.in === place);
  return (
    <>
      {PLACES.filter(([place]) => of(place).length > 0).map(([place, caption]) => (
        <Rows
          key={place}
          caption={caption}
          rows={of(place).map((parameter) => rowOfParameter(parameter, schemas))}
        />
      ))}
    </>
  );
}

const RequestBody = ({ requestBody }: Operation) => (
  <>
    {Object.entries(requestBody?.content ?? {}).map(([type, medium]) => (
      <section key={type}>
        <h4>Body</h4>
        <Body of="the body" type={type} medium={medium} />
      </section>
    ))}
  </>
);

function Actions({ operation }: { operation: Operation }) {
  const schemas = useSchemas();
  const [tried, setTried] = useState(false);
  const curl = curlOf(requestOf(ROOT, operation, initialValues(operation, schemas)));
  return (
    <>
      <div class="actions">
        <button type="button" aria-expanded={tried} onClick={() => setTried(!tried)}>
          Try it
        </button>
        {!tried && <CopyButton text={curl}>Copy as curl</CopyButton>}
      </div>
      {tried && <TryIt operation={operation} />}
    </>
  );
}

/** Everything the contract says about an operation. Its anchor is its name. */
export const OperationCard = ({ operation }: { operation: Operation }) => (
  <article
    class="card operation"
    id={operation.operationId}
    aria-labelledby={`${operation.operationId}-title`}
  >
    <Header {...operation} />
    {operation.description && <Prose text={operation.description} />}
    <Actions operation={operation} />
    <Parameters {...operation} />
    <RequestBody {...operation} />
    <Answers operation={operation} />
  </article>
);
