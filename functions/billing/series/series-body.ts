import { z } from 'zod';
import { parsePattern } from '../numbering/number-pattern.ts';
import { KNOWN_SERIES } from './known-series.ts';

/** The widest counter that a pattern has room for. */
const MAX_START = 999_999_999;

const Pattern = z
  .string()
  .superRefine((text, context) => {
    try {
      parsePattern(text);
    } catch (error) {
      context.addIssue(error instanceof RangeError ? error.message : `${error}`);
    }
  })
  .describe(
    'Text of A-Z a-z 0-9 + - _ / with one counter, a run of zeros in braces, and {YYYY} where it begins anew each year; its numbers have at most 35 characters',
  );

/** What is set of a series. */
export const SeriesBody = z
  .strictObject({
    pattern: Pattern,
    start: z.int().min(1).max(MAX_START).default(1).describe('The counter of its first number'),
  })
  .meta({ id: 'SeriesBody', examples: [{ pattern: KNOWN_SERIES.invoice.pattern }] });
