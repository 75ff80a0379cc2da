import { readFileSync } from 'node:fs';
import { document } from '../../functions/gateway/document.ts';
import { type ContractDocument, operationsOf } from './contract-document.ts';
import { requestsOf } from './requests.ts';
import { readHttpFile, writeHttpFile } from './try-request.ts';

const contract = document as unknown as ContractDocument;
const requests = requestsOf(contract);
const committed = readFileSync(new URL('../../docs/api.http', import.meta.url), 'utf8');

describe('given the contract', () => {
  it('docs/api.http is what is generated from it: npm run try -- --write', () => {
    expect(committed).toBe(writeHttpFile(requests));
  });

  it('what is read of the file is what was written', () => {
    expect(readHttpFile(committed)).toEqual(requests);
  });

  it('each operation is asked once with success', () => {
    expect(requests.flatMap(({ name }) => name ?? []).toSorted()).toEqual(
      operationsOf(contract)
        .map(({ operationId }) => operationId)
        .toSorted(),
    );
  });

  it('what a request speaks of was answered before it', () => {
    const answered = new Set<string>();
    for (const { name, target, body = '' } of requests) {
      for (const [, source] of `${target} ${body}`.matchAll(/\{\{(\w+)\./g))
        expect(answered).toContain(source);
      if (name) answered.add(name);
    }
  });

  it('every refusal is provoked somewhere, but those that take a fault or more than one small request', () => {
    const provoked = new Set(requests.flatMap(({ title }) => title.split(': ')[1] ?? []));
    const documented = operationsOf(contract).flatMap(({ responses }) =>
      Object.values(responses).flatMap(({ content }) =>
        Object.keys(content?.['application/problem+json']?.examples ?? {}),
      ),
    );
    expect([...new Set(documented)].filter((code) => !provoked.has(code)).toSorted()).toEqual([
      'bill-is-draft',
      'bill-is-final',
      'clock',
      'credit-exceeds',
      'finalizing',
      'id-of-another',
      'idempotency-in-progress',
      'idempotency-mismatch',
      'incomplete',
      'insufficient-scope',
      'insufficient-stock',
      'internal',
      'limit-reached',
      'not-an-invoice',
      'not-issuable',
      'not-payable',
      'not-stocked',
      'pattern-is-taken',
      'payment-exceeds',
      'seller-is-fixed',
      'series-broken',
      'series-is-fixed',
      'service-unavailable',
      'throttled',
      'too-large',
    ]);
  });
});
