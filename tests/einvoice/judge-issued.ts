import type { DocumentForm } from '../../functions/documents/contract.ts';
import type { Issued, Issuing } from './bills/issue.ts';
import type { Kind } from './bills/kind.ts';
import type { Finding, Judge, Verdict } from './judge.ts';
import { textFaults } from './reading/pdf-text.ts';
import { readCii } from './reading/read-cii.ts';
import { readUbl } from './reading/read-ubl.ts';
import { unjudgedFaults } from './reading/unjudged.ts';
import type { Judged } from './report.ts';

/** What this project holds against a document beside the judge. */
const OWN = 'against the bill';

/** A bill and the verdicts on its documents. */
export interface JudgedBill {
  issued: Issued;
  documents: Judged[];
}

/** Makes bills by the API, and judges their documents while others are made. */
export async function judgeIssued(
  judge: Judge,
  issuing: Issuing,
  kinds: readonly Kind[],
): Promise<JudgedBill[]> {
  const judged: Promise<JudgedBill>[] = [];
  for (const kind of kinds.toSorted((one, other) => one.seller.localeCompare(other.seller))) {
    const issued = await issuing.issue(kind);
    const bill = judgeBill(judge, issued);
    // It is awaited after the last bill is made.
    bill.catch(() => undefined);
    judged.push(bill);
  }
  return Promise.all(judged);
}

async function judgeBill(judge: Judge, issued: Issued): Promise<JudgedBill> {
  const forms = Object.entries(issued.documents) as [DocumentForm, Uint8Array][];
  const documents = forms.map(async ([form, bytes]) => {
    const { cii } = issued.documents;
    const verdict = await judge.judge({ form, bytes, ...(form === 'pdf' && { cii, isTextWanted: true }) });
    const title = `${issued.kind.title}, ${issued.bill.number}, ${form}`;
    return { title, verdict: withOwn(verdict, ownFaults(form, bytes, verdict.text ?? '', issued)) };
  });
  return { issued, documents: await Promise.all(documents) };
}

function ownFaults(form: DocumentForm, bytes: Uint8Array, printed: string, issued: Issued): string[] {
  if (form === 'pdf') return textFaults(printed, issued);
  const read = form === 'cii' ? readCii : readUbl;
  return unjudgedFaults(read(new TextDecoder().decode(bytes)), issued);
}

function withOwn(verdict: Verdict, faults: readonly string[]): Verdict {
  const own = faults.map((text): Finding => ({ check: OWN, rule: 'unjudged', text }));
  return { checks: verdict.checks + 1, findings: [...verdict.findings, ...own] };
}
