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

/** Bills that wait for their verdicts: enough for the judge, and few enough that none waits for long. */
const MAX_WAITING = 8;

/** Makes bills by the API, and judges their documents while others are made. */
export async function judgeIssued(
  judge: Judge,
  issuing: Issuing,
  kinds: readonly Kind[],
): Promise<JudgedBill[]> {
  const judged: Promise<JudgedBill>[] = [];
  const waiting = new Set<Promise<unknown>>();
  for (const kind of kinds.toSorted((one, other) => one.seller.localeCompare(other.seller))) {
    const bill = judgeBill(judge, await issuing.issue(kind));
    judged.push(bill);
    const isJudged = bill.finally(() => waiting.delete(isJudged));
    // What fails is told by the bill itself.
    isJudged.catch(() => undefined);
    waiting.add(isJudged);
    if (waiting.size >= MAX_WAITING) await Promise.race(waiting);
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
