import { useState } from 'preact/hooks';
import { curlOf } from '../contract/curl.ts';
import { type Filled, filledAtFirst, keyOf, requestOf } from '../contract/request.ts';
import { send } from '../contract/send.ts';
import { type Operation, scopesOf } from '../contract/services.ts';
import { Code } from './code.tsx';
import { CopyButton } from './copy-button.tsx';
import { BodyField, Field, TokenField } from './field.tsx';
import { useProof } from './proof.ts';
import { type Outcome, Result } from './result.tsx';
import { ROOT, useSchemas } from './use-contract.ts';

interface FieldsProps {
  operation: Operation;
  filled: Filled;
  onChange: (filled: Filled) => void;
}

function Fields({ operation, filled, onChange }: FieldsProps) {
  const { operationId, parameters = [], requestBody } = operation;
  const { token, setToken } = useProof();
  return (
    <>
      {scopesOf(operation).length > 0 && (
        <TokenField id={`${operationId}-token`} value={token} onChange={setToken} />
      )}
      {parameters.map((parameter) => (
        <Field
          key={keyOf(parameter)}
          id={`${operationId}-${keyOf(parameter)}`}
          parameter={parameter}
          value={filled.parameters[keyOf(parameter)] ?? ''}
          onChange={(value) =>
            onChange({ ...filled, parameters: { ...filled.parameters, [keyOf(parameter)]: value } })
          }
        />
      ))}
      {requestBody && (
        <BodyField
          id={`${operationId}-body`}
          value={filled.body}
          onChange={(body) => onChange({ ...filled, body })}
        />
      )}
    </>
  );
}

/** A form that sends the operation's request to this very API. */
export function TryIt({ operation }: { operation: Operation }) {
  const { token } = useProof();
  const schemas = useSchemas();
  const [filled, setFilled] = useState(() => filledAtFirst(operation, schemas));
  const [outcome, setOutcome] = useState<Outcome>({ state: 'none' });
  const request = requestOf(ROOT, operation, filled);
  const curl = curlOf(request);
  const ask = (event: Event) => {
    event.preventDefault();
    setOutcome({ state: 'asking' });
    send(request, request.proves ? token : '').then(
      (received) => setOutcome({ state: 'answered', received }),
      ({ message }: Error) => setOutcome({ state: 'failed', reason: message }),
    );
  };
  return (
    <form class="try-it" aria-label={`Try ${operation.operationId}`} onSubmit={ask}>
      <Fields operation={operation} filled={filled} onChange={setFilled} />
      <div class="actions">
        <button type="submit" class="primary" disabled={outcome.state === 'asking'}>
          Send
        </button>
        <CopyButton text={curl}>Copy as curl</CopyButton>
      </div>
      <Result outcome={outcome} />
      <Code label="The same with curl" text={curl} />
    </form>
  );
}
