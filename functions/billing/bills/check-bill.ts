import { ApiError, type Fault } from '@facturation/platform/errors';
import type { Bill } from './bill.ts';
import { checkFigures } from './figures.ts';

/** Holds a bill against what members say of each other. @throws {ApiError} 422 naming each that is wrong */
export function checkBill(bill: Bill): void {
  const errors = [...dateFaults(bill), ...sizeFaults(bill)];
  if (errors.length > 0) throw invalid(errors);
  checkFigures(bill);
}

/** 422, naming each thing that is wrong. */
export function invalid(errors: Fault[]): ApiError {
  const detail = errors.map(({ pointer, detail: what }) => `${pointer}: ${what}`).join(' ');
  return new ApiError('invalid-content', detail, { errors });
}

/** A row takes 400 KB: that of a credit note on its way to its number holds its own texts and those of its bill. */
const MAX_BYTES = 150_000;

function sizeFaults(bill: Bill): Fault[] {
  const bytes = Buffer.byteLength(JSON.stringify(bill));
  if (bytes <= MAX_BYTES) return [];
  const detail = `The texts of a bill have 150 KB at most; with these it has ${Math.ceil(bytes / 1_000)} KB.`;
  return [{ pointer: '#/productItems', detail }];
}

/** Days of one form sort as texts do. */
function dateFaults({ issueDate, supplyDate, period, dueDate }: Bill): Fault[] {
  const faults: [boolean | undefined, string, string][] = [
    [period && supplyDate !== undefined, '#/period', 'A supply has one day or a period, not both.'],
    [period && period.end < period.start, '#/period/end', 'A period ends on its first day or later.'],
    // BR-FR-CO-07.
    [
      issueDate !== undefined && dueDate !== undefined && dueDate < issueDate,
      '#/dueDate',
      'A bill is due on the day of its issue or later.',
    ],
  ];
  return faults.flatMap(([isWrong, pointer, detail]) => (isWrong ? { pointer, detail } : []));
}
