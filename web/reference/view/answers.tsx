import { answersOf, type OwnAnswer, type Refusal, refusalsOf } from '../contract/answers.ts';
import { rowOfParameter } from '../contract/rows.ts';
import type { Operation } from '../contract/services.ts';
import { Body } from './body.tsx';
import { Code } from './code.tsx';
import { Inline } from './prose.tsx';
import { Rows } from './rows.tsx';
import { useSchemas } from './use-contract.ts';

const Links = ({ links = {} }: Pick<OwnAnswer, 'links'>) => (
  <p class="follows">
    Its <code>id</code> leads to{' '}
    {Object.values(links).map(({ operationId, description }) => (
      <a key={operationId} href={`#${operationId}`} title={description}>
        {operationId}
      </a>
    ))}
  </p>
);

function AnswerSection({ status, description, headers = {}, content = {}, links = {} }: OwnAnswer) {
  const schemas = useSchemas();
  const rows = Object.entries(headers).map(([name, header]) =>
    // The word `required` is for requests: it tells a client what to send.
    rowOfParameter({ ...header, name, required: false }, schemas),
  );
  return (
    <section class="answer" data-status={status}>
      <h5>
        <span class="status" data-kind={status[0]}>
          {status}
        </span>{' '}
        <Inline text={description} />
      </h5>
      {Object.entries(content).map(([type, medium]) => (
        <Body key={type} of={`the answer ${status}`} type={type} medium={medium} />
      ))}
      {rows.length > 0 && <Rows caption={`Headers of the answer ${status}`} rows={rows} />}
      {Object.keys(links).length > 0 && <Links links={links} />}
    </section>
  );
}

const OneRefusal = ({ status, code, title, detail, example }: Refusal) => (
  <li data-code={code}>
    <details>
      <summary>
        <span class="status" data-kind={status[0]}>
          {status}
        </span>{' '}
        <code>{code}</code> <span class="refusal-title">{title}</span>
        <span class="refusal-detail">{detail}</span>
      </summary>
      <Code label={`Example of ${code}`} text={JSON.stringify(example, null, 2)} />
    </details>
  </li>
);

function Refusals({ refusals }: { refusals: readonly Refusal[] }) {
  const statuses = [...new Set(refusals.map(({ status }) => status))];
  return (
    <details class="refusals" data-printed>
      <summary>
        <h4>Refusals</h4>
        {statuses.map((status) => (
          <span key={status} class="status" data-kind={status[0]}>
            {status}
          </span>
        ))}
      </summary>
      <ul>
        {refusals.map((refusal) => (
          <OneRefusal key={refusal.code} {...refusal} />
        ))}
      </ul>
    </details>
  );
}

/** What an operation answers: each status with its headers and body, then every reason to refuse. */
export const Answers = ({ operation }: { operation: Operation }) => (
  <>
    <h4>Answers</h4>
    {answersOf(operation).map((answer) => (
      <AnswerSection key={answer.status} {...answer} />
    ))}
    <Refusals refusals={refusalsOf(operation)} />
  </>
);
