import type { LegalDocument } from '../../legal-document.ts';
import type { Note } from './invoice.ts';
import { treatmentOf } from './treatment.ts';

/** Subjects of UNTDID 4451. Each note has one, so that what a note begins with is never taken for a subject in UBL. */
const GENERAL = 'AAI';
const REASON = 'ACD';
const TREATMENT = 'BAR';
const RECOVERY_FEE = 'PMT';
const LATE_PENALTY = 'PMD';
const EARLY_PAYMENT = 'AAB';

/**
 * In UBL, marks of these subjects count wherever they stand in a note (BR-FR-06, BR-FR-31): what somebody wrote so is
 * written apart. A note begins after a mark and may end before one.
 */
const MARKS = /(^|#)(?=(?:BAR|PMT|PMD|AAB|TXD)(?:#|$))/g;

/** The notes of a bill (BG-1): its own, and those that the French rules want on each (BR-FR-05, BR-FR-20). */
export function notesOf({ note, reason, customer, notes }: LegalDocument): Note[] {
  const own = [
    { code: GENERAL, text: note },
    { code: REASON, text: reason },
  ].filter((one): one is Note => one.text !== undefined);
  const said = [
    ...own,
    { code: TREATMENT, text: treatmentOf(customer) },
    { code: RECOVERY_FEE, text: notes.recoveryFee },
    { code: LATE_PENALTY, text: notes.latePenalty },
    { code: EARLY_PAYMENT, text: notes.earlyPayment },
  ];
  return said.map(({ code, text }) => ({ code, text: text.replaceAll(MARKS, '$1 ') }));
}
