import { httpHandler, interim, ok } from '@facturation/platform/http';
import { problemOf } from '@facturation/platform/problem';
import type { Finalized, Wanted } from '../finalizing/finalization.ts';
import { finalize } from '../finalizing/finalize.ts';
import { reportFinalized } from '../observe/billing-metrics.ts';
import { finalBillRoutes } from './contract.ts';
import { errorOf } from './finalize-errors.ts';
import { finalizingOf } from './finalizing-of.ts';

export const handler = httpHandler(finalBillRoutes.finalizeBills, async ({ body, request }) => {
  const { principal, correlationId } = request;
  const wanted = body.bills.map(
    ({ id, etag }): Wanted => ({
      bill: id,
      ...(etag !== undefined && { versions: [etag.slice(1, -1)] }),
      principal: principal?.id ?? '',
      correlationId,
    }),
  );
  const answers = await finalize(wanted, finalizingOf(request));
  const results = wanted.map(({ bill }) =>
    resultOf(bill, answers.get(bill) as Finalized, request.url(`/bills/${bill}`)),
  );
  reportFinalized(results);
  const areFinal = results.every(({ status }) => status === 'final');
  // Like the refusal of one bill, an answer that may be another one next time is not kept under a key.
  return areFinal ? ok(results) : interim(ok(results));
});

function resultOf(id: string, finalized: Finalized, path: string) {
  const { status } = finalized;
  if (status !== 'final') return { id, status, problem: problemOf(errorOf(id, finalized), path) };
  const { number, issueDate } = finalized.frozen;
  return { id, status, number, issueDate };
}
