import { documentText } from '../numbering/chain.ts';
import type { Finalized, Finalizing, RefusalCode, Wanted } from './finalization.ts';
import type { Attributes } from './row-store.ts';
import { frozenKey, isVersionOf } from './rows.ts';

/** The answer of a bill whose draft is the stub of a final one. */
export async function readFinal(wanted: Wanted, { store }: Finalizing): Promise<Finalized> {
  const frozen = await store.get(frozenKey(wanted.bill));
  if (!frozen) throw new Error(`bills/${wanted.bill} is final, and its document is gone.`);
  return answerOf({ frozen }, wanted);
}

/** The answer of a bill that is final; its settlement is given where it was read or written with it. */
export function answerOf(
  final: { frozen: Attributes; settlement?: Attributes | undefined },
  wanted: Wanted,
): Finalized {
  const { frozen } = final;
  const { bill, versions, issueDate, payment } = wanted;
  const { version, finalizedVersion } = frozen;
  const isSeen = (seen: string): boolean => seen === finalizedVersion || isVersionOf(`${version}`, seen);
  if (versions && !versions.some(isSeen))
    return refused('precondition-failed', `bills/${bill} has become final from another version.`);
  if (issueDate !== undefined && issueDate !== frozen.issueDate)
    return refused('bill-is-final', `bills/${bill} was issued on ${frozen.issueDate}.`);
  if (payment && documentText(payment) !== frozen.paymentAtIssue)
    return refused('bill-is-final', `bills/${bill} was issued with another payment, or none.`);
  return { status: 'final', ...final };
}

export const refused = (code: RefusalCode, detail: string, pointer?: string): Finalized => ({
  status: 'refused',
  refusal: { code, detail, ...(pointer && { faults: [{ pointer, detail }] }) },
});
