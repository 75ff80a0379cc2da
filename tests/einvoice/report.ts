import type { Finding, Judge, Verdict } from './judge.ts';

/** Findings of one document that are shown. */
const FINDINGS_SHOWN = 5;
const MAX_CHARACTERS = 220;

/** What was judged, and what was found in it. */
export interface Judged {
  title: string;
  verdict: Verdict;
}

export const isRight = ({ verdict }: Judged): boolean => verdict.findings.length === 0;

const cut = (text: string): string =>
  text.length > MAX_CHARACTERS ? `${text.slice(0, MAX_CHARACTERS)}…` : text;

const findingLine = ({ check, rule, text }: Finding): string => `    ${cut(`${check}: ${rule}: ${text}`)}`;

/** A document that is refused, with what was found. */
export function refusal({ title, verdict: { findings } }: Judged): string {
  const shown = findings.slice(0, FINDINGS_SHOWN).map(findingLine);
  const rest = findings.length - shown.length;
  return [
    `  ${title}: ${findings.length} errors`,
    ...shown,
    ...(rest > 0 ? [`    and ${rest} more`] : []),
  ].join('\n');
}

/** `12 documents, 36 checks, 0 errors`. */
export function sum(judged: readonly Judged[]): string {
  const checks = judged.reduce((all, { verdict }) => all + verdict.checks, 0);
  const errors = judged.reduce((all, { verdict }) => all + verdict.findings.length, 0);
  return `${judged.length} documents, ${checks} checks, ${errors} errors`;
}

/** What documents are held against, a line for each form. */
export const rulesLines = ({ checks }: Pick<Judge, 'checks'>): string =>
  Object.entries(checks)
    .map(([form, names]) => `${form.padEnd(4)} ${names.join(' · ')}`)
    .join('\n');
