import { readFileSync } from 'node:fs';
import type { DocumentForm } from '../../functions/documents/contract.ts';
import type { Judge } from './judge.ts';
import { isRight, refusal } from './report.ts';

/** As far as the root of an XML document is away from its beginning. */
const HEAD_BYTES = 2_000;

/** By what it begins with. What is neither is judged as CII, and refused. */
function formOf(bytes: Uint8Array): DocumentForm {
  const head = Buffer.from(bytes.subarray(0, HEAD_BYTES)).toString('latin1');
  if (head.includes('%PDF-')) return 'pdf';
  return head.includes('urn:oasis:names:specification:ubl:') ? 'ubl' : 'cii';
}

/** Prints the verdict on each file. @returns how many are refused */
export async function judgeFiles(judge: Judge, files: readonly string[]): Promise<number> {
  const verdicts = files.map(async (title) => {
    const bytes = readFileSync(title);
    const form = formOf(bytes);
    return { title: `${title} (${form})`, verdict: await judge.judge({ form, bytes }) };
  });
  const judged = await Promise.all(verdicts);
  for (const one of judged) console.log(isRight(one) ? `  ${one.title}: right` : refusal(one));
  return judged.filter((one) => !isRight(one)).length;
}
