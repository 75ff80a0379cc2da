import type { DocumentForm } from '../../../functions/documents/contract.ts';

/** A document made wrong in one place. */
export interface WrongDocument {
  title: string;
  form: DocumentForm;
  /** @throws {Error} where the right document has no such place */
  spoil(right: string): string;
  /** How the name of a rule begins that has to refuse it. */
  rule: string;
  /** Of a PDF: it is right, and that of another bill. */
  hasOtherXml?: true;
}

/** Replaces the first place. @throws {Error} where there is none */
export function replaced(text: string, place: string | RegExp, by: string): string {
  const changed = text.replace(place, () => by);
  if (changed === text) throw new Error(`There is no ${place} to be made wrong.`);
  return changed;
}

/** A wrong document by one replacement. */
export const wrong = (
  form: DocumentForm,
  title: string,
  rule: string,
  place: string | RegExp,
  by = '',
): WrongDocument => ({ form, title, rule, spoil: (right) => replaced(right, place, by) });
