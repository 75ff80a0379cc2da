import type { Vat } from '@facturation/platform/standards/vat';
import { ArithmeticError } from './arithmetic-error.ts';
import type { Cents } from './units.ts';

/** The order in which a bill lists its groups; of one category the highest rate comes first. */
const ORDER: readonly Vat['category'][] = ['S', 'Z', 'E', 'AE', 'K', 'G', 'O'];

/** Whether the VAT of a line belongs to a group. */
export const isOf = (group: Vat, vat: Vat): boolean =>
  group.category === vat.category && group.rate === vat.rate;

const inOrder = (a: Vat, b: Vat): number =>
  ORDER.indexOf(a.category) - ORDER.indexOf(b.category) || b.rate - a.rate;

interface LineOfGroup {
  vat: Vat;
  net: Cents;
}

/**
 * The groups of a bill's lines, each with the sum of its lines, in their order, whatever the order of the lines. Lines of
 * a group state one reason why they bear no VAT, if they state one: an electronic invoice has room for one (BR-E-01).
 * @throws {ArithmeticError} exemptions-differ, naming the line.
 */
export function groupsOf(lines: readonly LineOfGroup[]): (Vat & { lines: Cents })[] {
  const groups: (Vat & { lines: Cents })[] = [];
  for (const [index, { vat, net }] of lines.entries()) {
    const pointer = `#/productItems/${index}/vat`;
    const group = groups.find((one) => isOf(one, vat));
    if (!group) groups.push({ ...vat, lines: net });
    else {
      group.lines += net;
      takeReason(group, vat, pointer);
    }
  }
  return groups.toSorted(inOrder);
}

function takeReason(group: Vat, vat: Vat, pointer: string): void {
  for (const field of ['exemptionCode', 'exemptionText'] as const) {
    const [stated, given] = [group[field], vat[field]];
    if (given === undefined) continue;
    if (stated === undefined) group[field] = given;
    else if (given !== stated) {
      const message = `Lines of VAT category ${vat.category} state one reason, "${stated}" or "${given}".`;
      throw new ArithmeticError('exemptions-differ', `${pointer}/${field}`, message);
    }
  }
}
