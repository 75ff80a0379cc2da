import { all, group, leaf, type Xml } from '../elements.ts';
import { PROFILE, TYPE_CODES } from '../profile.ts';
import type { Invoice } from '../terms/invoice.ts';
import { dayOf } from './values.ts';

/** What it follows, what it is, and its notes. */
export function headerOf({ process, number, kind, issueDate, notes }: Invoice): Xml {
  return all([
    group(
      'rsm:ExchangedDocumentContext',
      group('ram:BusinessProcessSpecifiedDocumentContextParameter', leaf('ram:ID', process)),
      group('ram:GuidelineSpecifiedDocumentContextParameter', leaf('ram:ID', PROFILE)),
    ),
    group(
      'rsm:ExchangedDocument',
      leaf('ram:ID', number),
      leaf('ram:TypeCode', TYPE_CODES[kind]),
      dayOf('ram:IssueDateTime', issueDate),
      ...notes.map(({ code, text }) =>
        group('ram:IncludedNote', leaf('ram:Content', text), leaf('ram:SubjectCode', code)),
      ),
    ),
  ]);
}
