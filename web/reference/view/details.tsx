import { useState } from 'preact/hooks';
import { curlOf } from '../contract/curl.ts';
import { initialValues, requestOf } from '../contract/request.ts';
import { rowOfParameter } from '../contract/rows.ts';
import type { Operation } from '../contract/services.ts';
import { Answers } from './answers.tsx';
import { Body } from './body.tsx';
import { CopyButton } from './copy-button.tsx';
import { Prose } from './prose.tsx';
import { Rows } from './rows.tsx';
import { TryIt } from './try-it.tsx';
import { ROOT, useSchemas } from './use-contract.ts';

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

/** Everything the contract says about an operation but its summary. */
export const Details = ({ operation }: { operation: Operation }) => (
  <>
    {operation.description && <Prose text={operation.description} />}
    <Actions operation={operation} />
    <Parameters {...operation} />
    <RequestBody {...operation} />
    <Answers operation={operation} />
  </>
);
