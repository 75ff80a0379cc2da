import { useState } from 'preact/hooks';
import { curlOf } from '../contract/curl.ts';
import { type FormValues, initialValues, keyOf, requestOf } from '../contract/request.ts';
import { send } from '../contract/send.ts';
import { type Operation, scopesOf } from '../contract/services.ts';
import { Code } from './code.tsx';
import { CopyButton } from './copy-button.tsx';
import { BodyField, Field, TokenField } from './field.tsx';
import { type Outcome, Result } from './result.tsx';
import { useToken } from './token.ts';
import { ROOT, useSchemas } from './use-contract.ts';

interface FieldsProps {
  operation: Operation;
  values: FormValues;
  onChange: (values: FormValues) => void;
}

function Fields({ operation, values, onChange }: FieldsProps) {
  const { operationId, parameters = [], requestBody } = operation;
  const { token, setToken } = useToken();
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
          value={values.parameters[keyOf(parameter)] ?? ''}
          onChange={(value) =>
            onChange({ ...values, parameters: { ...values.parameters, [keyOf(parameter)]: value } })
          }
        />
      ))}
      {requestBody && (
        <BodyField
          id={`${operationId}-body`}
          value={values.body}
          onChange={(body) => onChange({ ...values, body })}
        />
      )}
    </>
  );
}

/** A form that sends the request of an operation to the API that serves this page. */
export function TryIt({ operation }: { operation: Operation }) {
  const { token } = useToken();
  const schemas = useSchemas();
  const [values, setValues] = useState(() => initialValues(operation, schemas));
  const [outcome, setOutcome] = useState<Outcome>({ state: 'none' });
  const request = requestOf(ROOT, operation, values);
  const curl = curlOf(request);
  const ask = (event: Event) => {
    event.preventDefault();
    setOutcome({ state: 'asking' });
    send(request, request.needsToken ? token : '').then(
      (received) => setOutcome({ state: 'answered', received }),
      ({ message }: Error) => setOutcome({ state: 'failed', reason: message }),
    );
  };
  return (
    <form class="try-it" aria-label={`Try ${operation.operationId}`} onSubmit={ask}>
      <Fields operation={operation} values={values} onChange={setValues} />
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
