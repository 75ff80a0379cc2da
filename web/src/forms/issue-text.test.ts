import { z } from 'zod';
import { issueText } from './issue-text.ts';

const SCHEMA = z.object({ pieces: z.int().optional(), price: z.number() });

/** What is said of each field. */
const saidOf = (language: 'fr' | 'en', values: object) =>
  SCHEMA.safeParse(values, { reportInput: true }).error?.issues.map((issue) => issueText(language, issue));

describe('given a field of a number', () => {
  it.each([
    ['fr', 'Il faut un nombre entier.', 'Ce n’est pas un nombre.', 'À remplir.'],
    ['en', 'This must be a whole number.', 'This is not a number.', 'Fill this in.'],
  ] as const)('in %s it is said what is wrong with it', (language, notWhole, notNumber, missing) => {
    expect(saidOf(language, { pieces: 1_234.56, price: 2.5 })).toEqual([notWhole]);
    expect(saidOf(language, { pieces: 'douze', price: 'cher' })).toEqual([notNumber, notNumber]);
    expect(saidOf(language, {})).toEqual([missing]);
  });
});
