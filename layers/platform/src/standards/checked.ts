import { z } from 'zod';

/** Why a text is not what it should be, as a sentence that names the text; undefined when it is. */
export type Check = (text: string) => string | undefined;

/** Longer than any identifier: what is longer is refused before it is looked at. */
const MAX_LENGTH = 200;

/** As identifiers are kept: people write them in groups, with spaces of whichever kind. */
export const withoutSpaces = (text: string): string => text.replace(/\s/gu, '');

/**
 * A text that a check has to let pass.
 * @param canonical the form in which it is checked and kept
 */
export const checked = (check: Check, canonical: (text: string) => string = withoutSpaces) =>
  z
    .string()
    .max(MAX_LENGTH)
    .overwrite(canonical)
    .superRefine((text, context) => {
      const fault = check(text);
      if (fault) context.addIssue(fault);
    });

/** A check that a text is in a list. @param what what it should be, as "a country" */
export const oneOf =
  (list: ReadonlySet<string>, what: string): Check =>
  (text) =>
    list.has(text) ? undefined : `${text} is no ${what}.`;
