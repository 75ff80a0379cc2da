import type { FieldErrors, FieldValues, Resolver } from 'react-hook-form';
import type { z } from 'zod';
import { loadFaults } from '../text/faults.ts';
import type { Language } from '../text/language.ts';
import { halfWritten } from './half-written.ts';
import { halfWrittenText, issueText } from './issue-text.ts';
import { written } from './written.ts';

/** The type of errors that were found before anything was sent: those of the API have none. */
export const CONTRACT = 'contract';

/** Puts an error where its field is: `['lines', 0, 'price']`. */
function put(errors: FieldErrors, path: readonly PropertyKey[], message: string): void {
  const [name = 'root', ...rest] = path.map(String);
  const place = errors as Record<string, unknown>;
  if (rest.length === 0) {
    place[name] ??= { type: CONTRACT, message };
    return;
  }
  place[name] ??= {};
  put(place[name] as FieldErrors, rest, message);
}

/** Has the contract itself judge what a form holds, so that a form takes what the API takes, and says why not. */
export const contractResolver =
  <Values extends FieldValues>(schema: z.ZodType, language: Language): Resolver<Values> =>
  async (values, _context, { fields }) => {
    const judged = schema.safeParse(written(values) ?? {}, { reportInput: true });
    const unread = halfWritten(fields);
    if (judged.success && unread.length === 0) return { values, errors: {} };
    await loadFaults(language);
    const errors: FieldErrors = {};
    // The contract knows nothing of them: to a form they are empty.
    for (const path of unread) put(errors, path, halfWrittenText(language));
    for (const issue of judged.error?.issues ?? []) put(errors, issue.path, issueText(language, issue));
    return { values: {}, errors: errors as FieldErrors<Values> };
  };
