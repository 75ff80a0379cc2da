import { ArithmeticError } from './arithmetic-error.ts';
import { type Totals, totalsOf, type VatGroup, vatOf } from './bill-figures.ts';
import { type AskedLine, type CreditNoteLine, creditLine } from './credit-line.ts';
import type { FinalInvoice, FinalLine, GroupState, InvoiceState } from './invoice-state.ts';
import { multiplyDivide, sum } from './rounding.ts';
import { levelled } from './settled-groups.ts';
import type { Cents } from './units.ts';
import { isOf } from './vat-groups.ts';

/** All amounts are what is credited, so none is negative. */
export interface CreditNoteFigures {
  lines: CreditNoteLine[];
  /** `vat` has the groups of its lines alone. */
  totals: Totals;
  /** Of the invoice, with this credit note. */
  state: InvoiceState;
}

/**
 * The figures of the next credit note of an invoice. Whatever came before, crediting all that remains takes exactly what
 * is left of each line, discount, base and VAT.
 * @param asked in order; a line may be asked for more than once
 * @throws {ArithmeticError} unknown-line, credit-exceeds, with a pointer into `lines` of what was asked.
 */
export function creditNoteFigures(
  invoice: FinalInvoice,
  state: InvoiceState,
  asked: readonly AskedLine[],
): CreditNoteFigures {
  const states = [...state.lines];
  const lines = asked.map((one, index) => {
    const [line, before] = [invoice.lines[one.line], states[one.line]];
    if (!line || !before) throw unknownLine(one.line, index);
    const { figures, after } = creditLine(line, before, one, `#/lines/${index}`);
    states[one.line] = after;
    return figures;
  });
  const groups = state.groups.map((before, index) => {
    const group = invoice.totals.vat[index];
    const own = group ? lines.filter(({ line }) => isIn(group, invoice.lines[line])) : [];
    return group && own.length > 0
      ? creditGroup(group, before, sum(own.map(({ net }) => net)))
      : { after: before };
  });
  const totals = totalsOf(groups.flatMap(({ figures }) => figures ?? []));
  const after = { ...state, lines: states, groups: groups.map((group) => group.after) };
  return { lines, totals, state: levelled(invoice, after) };
}

const isIn = (group: VatGroup, line?: FinalLine): boolean => line !== undefined && isOf(group, line.vat);

function unknownLine(line: number, index: number): ArithmeticError {
  return new ArithmeticError('unknown-line', `#/lines/${index}/line`, `The invoice has no line ${line + 1}.`);
}

/** A part of a group in which lines of `part` cents are credited: all that is credited so far, less what was before. */
function creditGroup(
  group: VatGroup,
  before: GroupState,
  part: Cents,
): { figures?: VatGroup; after: GroupState } {
  const lines = before.lines + part;
  const discount = group.lines === 0 ? 0 : multiplyDivide(group.discount, lines, group.lines);
  const vat = vatOf(lines - discount, group);
  const ownDiscount = discount - before.discount;
  return {
    figures: {
      ...group,
      lines: part,
      discount: ownDiscount,
      base: part - ownDiscount,
      amount: vat - before.vat,
    },
    after: { lines, discount, vat, settled: before.settled },
  };
}
