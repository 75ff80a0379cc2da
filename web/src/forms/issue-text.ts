import type { z } from 'zod';
import { faultText } from '../text/faults.ts';
import type { Language } from '../text/language.ts';
import { texts } from '../text/texts.ts';

const TEXTS = texts({
  fr: ({ count, plural }) => ({
    missing: 'À remplir.',
    notNumber: 'Ce n’est pas un nombre.',
    notWhole: 'Il faut un nombre entier.',
    unexpected: 'Cette valeur ne convient pas.',
    tooShort: (least: number) => `Au moins ${plural(least, 'caractère', 'caractères')}.`,
    tooLong: (most: number) => `${plural(most, 'caractère', 'caractères')} au plus.`,
    tooSmall: (least: number) => `Au moins ${count(least)}.`,
    tooLarge: (most: number) => `${count(most)} au plus.`,
    aboveOnly: (least: number) => `Plus de ${count(least)}.`,
    belowOnly: (most: number) => `Moins de ${count(most)}.`,
    tooFew: (least: number) => `Il en faut au moins ${count(least)}.`,
    tooMany: (most: number) => `Il en faut ${count(most)} au plus.`,
    email: 'Ce n’est pas une adresse de courriel.',
    format: 'La forme n’est pas la bonne.',
    halfWritten: 'Cette date n’existe pas, ou n’est pas complète.',
  }),
  en: ({ count, plural }) => ({
    missing: 'Fill this in.',
    notNumber: 'This is not a number.',
    notWhole: 'This must be a whole number.',
    unexpected: 'This value is not valid.',
    tooShort: (least: number) => `At least ${plural(least, 'character', 'characters')}.`,
    tooLong: (most: number) => `At most ${plural(most, 'character', 'characters')}.`,
    tooSmall: (least: number) => `At least ${count(least)}.`,
    tooLarge: (most: number) => `At most ${count(most)}.`,
    aboveOnly: (least: number) => `More than ${count(least)}.`,
    belowOnly: (most: number) => `Less than ${count(most)}.`,
    tooFew: (least: number) => `At least ${count(least)} of them.`,
    tooMany: (most: number) => `At most ${count(most)} of them.`,
    email: 'This is not an email address.',
    format: 'This has not the right form.',
    halfWritten: 'This date does not exist, or is not complete.',
  }),
});

type Texts = (typeof TEXTS)['fr'];
type Issue<Code> = Extract<z.core.$ZodIssue, { code: Code }>;

function tooSmallText(t: Texts, { origin, minimum, inclusive = true }: Issue<'too_small'>): string {
  const least = Number(minimum);
  if (origin === 'string') return least <= 1 ? t.missing : t.tooShort(least);
  if (origin === 'array') return t.tooFew(least);
  return inclusive ? t.tooSmall(least) : t.aboveOnly(least);
}

function tooBigText(t: Texts, { origin, maximum, inclusive = true }: Issue<'too_big'>): string {
  const most = Number(maximum);
  if (origin === 'string') return t.tooLong(most);
  if (origin === 'array') return t.tooMany(most);
  return inclusive ? t.tooLarge(most) : t.belowOnly(most);
}

const typeText = (t: Texts, { expected, input }: Issue<'invalid_type'>): string => {
  if (input === undefined) return t.missing;
  if (expected === 'int') return t.notWhole;
  return expected === 'number' ? t.notNumber : t.unexpected;
};

/** zod's own words for what the contract says nothing of begin so. */
const isOwnWords = (message: string): boolean => /^(Invalid|Too |Unrecognized|Expected)/.test(message);

function builtIn(t: Texts, issue: z.core.$ZodIssue): string {
  if (issue.code === 'too_small') return tooSmallText(t, issue);
  if (issue.code === 'too_big') return tooBigText(t, issue);
  if (issue.code === 'invalid_type') return typeText(t, issue);
  if (issue.code === 'invalid_format') return issue.format === 'email' ? t.email : t.format;
  return issue.input === undefined ? t.missing : t.unexpected;
}

/** What is wrong with a field, in the reader's language. The contract's own sentence comes before zod's. */
export const issueText = (language: Language, issue: z.core.$ZodIssue): string =>
  issue.message && !isOwnWords(issue.message)
    ? faultText(language, issue.message)
    : builtIn(TEXTS[language], issue);

/** The same of a date that its field could not read. */
export const halfWrittenText = (language: Language): string => TEXTS[language].halfWritten;
