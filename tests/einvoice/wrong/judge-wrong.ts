import { CII } from '../by-hand/cii.ts';
import { UBL } from '../by-hand/ubl.ts';
import type { Judge, Verdict } from '../judge.ts';
import type { Judged } from '../report.ts';
import { WRONG_CII } from './wrong-cii.ts';
import type { WrongDocument } from './wrong-document.ts';
import { WRONG_PDF } from './wrong-pdf.ts';
import { WRONG_UBL } from './wrong-ubl.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A wrong document and the rules that refuse it. */
export interface Refused {
  document: WrongDocument;
  rules: string[];
}

export const isRefusedByItsRule = ({ document, rules }: Refused): boolean =>
  rules.some((rule) => rule.startsWith(document.rule));

const RIGHT: Record<'cii' | 'ubl', string> = { cii: CII, ubl: UBL };

/** The documents that were written by hand: the judge must accept them. */
export const judgeByHand = (judge: Judge): Promise<Judged[]> =>
  Promise.all(
    (['cii', 'ubl'] as const).map(async (form) => ({
      title: `by hand, ${form}`,
      verdict: await judge.judge({ form, bytes: bytesOf(RIGHT[form]) }),
    })),
  );

/** The same made wrong: each must be refused, by the rule that it breaks. */
export const judgeWrong = (judge: Judge): Promise<Refused[]> =>
  Promise.all(
    [...WRONG_CII, ...WRONG_UBL].map(async (document) => {
      const bytes = bytesOf(document.spoil(RIGHT[document.form as 'cii' | 'ubl']));
      return refused(document, await judge.judge({ form: document.form, bytes }));
    }),
  );

/** A Factur-X that is right, made wrong, beside its XML. */
export const judgeWrongPdf = (
  judge: Judge,
  { pdf, cii }: Record<'pdf' | 'cii', Uint8Array>,
): Promise<Refused[]> =>
  Promise.all(
    WRONG_PDF.map(async (document) => {
      const bytes = Buffer.from(document.spoil(Buffer.from(pdf).toString('latin1')), 'latin1');
      const given = document.hasOtherXml ? bytesOf(CII) : cii;
      return refused(document, await judge.judge({ form: 'pdf', bytes, cii: given }));
    }),
  );

const refused = (document: WrongDocument, { findings }: Verdict): Refused => ({
  document,
  rules: [...new Set(findings.map(({ rule }) => rule))],
});

const TITLE_WIDTH = 62;

/** A line for each: what is wrong with it, and what refuses it. */
export function wrongTable(all: readonly Refused[]): string {
  const lines = all.map((one) => {
    const { form, title, rule } = one.document;
    const others = one.rules.filter((name) => !name.startsWith(rule)).length;
    const by = one.rules.find((name) => name.startsWith(rule)) ?? `NOT REFUSED BY ${rule}`;
    return `  ${form.padEnd(4)} ${title.padEnd(TITLE_WIDTH)} ${by}${others > 0 ? ` and ${others} more` : ''}`;
  });
  const refused = all.filter(isRefusedByItsRule).length;
  return [...lines, `wrong documents: ${refused} of ${all.length} refused`].join('\n');
}
