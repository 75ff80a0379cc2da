import { ArithmeticError } from './arithmetic-error.ts';
import type { BasisPoints, Cents } from './units.ts';

/**
 * VAT categories of UNTDID 5305 that a bill may have, in the order in which it lists them: S taxed, Z zero rate,
 * E exempt, AE reverse charge, K within the EU, G export, O not subject to VAT.
 */
export const VAT_CATEGORIES = ['S', 'Z', 'E', 'AE', 'K', 'G', 'O'] as const;
export type VatCategory = (typeof VAT_CATEGORIES)[number];

/** The VAT of a line. Lines of one category and rate form a group, and state the same reason if they state one. */
export interface LineVat {
  category: VatCategory;
  /** Above 0 for category S, 0 for every other. */
  rate: BasisPoints;
  exemptionCode?: string | undefined;
  exemptionText?: string | undefined;
}

/** Whether the VAT of a line belongs to a group. */
export const isOf = (group: LineVat, vat: LineVat): boolean =>
  group.category === vat.category && group.rate === vat.rate;

const inOrder = (a: LineVat, b: LineVat): number =>
  VAT_CATEGORIES.indexOf(a.category) - VAT_CATEGORIES.indexOf(b.category) || b.rate - a.rate;

interface LineOfGroup {
  vat: LineVat;
  net: Cents;
}

/**
 * The groups of a bill's lines, each with the sum of its lines: by category as listed above, then by rate, highest
 * first, whatever the order of the lines.
 * @throws {ArithmeticError} rate-of-category, exemptions-differ; both name the line.
 */
export function groupsOf(lines: readonly LineOfGroup[]): (LineVat & { lines: Cents })[] {
  const groups: (LineVat & { lines: Cents })[] = [];
  for (const [index, { vat, net }] of lines.entries()) {
    const pointer = `#/productItems/${index}/vat`;
    assertRate(vat, pointer);
    const group = groups.find((one) => isOf(one, vat));
    if (!group) groups.push({ ...vat, lines: net });
    else {
      group.lines += net;
      takeReason(group, vat, pointer);
    }
  }
  return groups.toSorted(inOrder);
}

function assertRate({ category, rate }: LineVat, pointer: string): void {
  if (category === 'S' ? rate > 0 : rate === 0) return;
  const rule = category === 'S' ? 'has a rate above 0' : 'has the rate 0';
  throw new ArithmeticError('rate-of-category', `${pointer}/rate`, `VAT category ${category} ${rule}.`);
}

function takeReason(group: LineVat, vat: LineVat, pointer: string): void {
  for (const field of ['exemptionCode', 'exemptionText'] as const) {
    const [stated, given] = [group[field], vat[field]];
    if (given === undefined) continue;
    if (stated === undefined) group[field] = given;
    else if (given !== stated) {
      const message = `Lines of VAT category ${vat.category} state one reason: "${stated}" or "${given}".`;
      throw new ArithmeticError('exemptions-differ', `${pointer}/${field}`, message);
    }
  }
}
