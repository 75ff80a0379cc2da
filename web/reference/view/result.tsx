import type { Received } from '../contract/send.ts';
import { Code } from './code.tsx';

export type Outcome =
  | { state: 'none' }
  | { state: 'asking' }
  | { state: 'failed'; reason: string }
  | { state: 'answered'; received: Received };

const headersOf = ({ headers }: Received): string =>
  headers.map(([name, value]) => `${name}: ${value}`).join('\n');

function inWords(outcome: Outcome): string {
  if (outcome.state === 'asking') return 'Waiting for the answer…';
  if (outcome.state === 'failed') return `No answer came: ${outcome.reason}`;
  if (outcome.state === 'none') return '';
  const { status, statusText, tookMs } = outcome.received;
  return [status, statusText, `in ${Math.round(tookMs)} ms`].filter((word) => word !== '').join(' ');
}

/** What came of a request. Screen readers read out the status, and not the headers and the body. */
export function Result({ outcome }: { outcome: Outcome }) {
  const received = outcome.state === 'answered' ? outcome.received : undefined;
  return (
    <div class="result">
      <p role="status" class="outcome" data-kind={received ? String(received.status)[0] : outcome.state}>
        {inWords(outcome)}
      </p>
      {received && (
        <>
          {received.body && <Code label="Body" text={received.body} />}
          <Code label="Headers" text={headersOf(received)} />
        </>
      )}
    </div>
  );
}
