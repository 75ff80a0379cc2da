import { LinesInput, TextInput } from '@facturation/platform/schemas';
import type { z } from 'zod';
import { unprintableIn } from '../completeness/printable.ts';

/** A text that a bill has of its own, in a body: refused where no document can be printed with it. */
export const PrintedInput = (max: number) => TextInput(max).superRefine(refuseUnprintable);

/** The same of one line or several. */
export const PrintedLinesInput = (max: number) => LinesInput(max).superRefine(refuseUnprintable);

function refuseUnprintable(value: string, context: z.RefinementCtx): void {
  const found = unprintableIn(value);
  if (found) context.addIssue(`${found} cannot be printed on a bill.`);
}
