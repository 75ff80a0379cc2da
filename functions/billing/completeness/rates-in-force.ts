/** Last day of those rates of French VAT that no longer apply. Others of the list of rates apply still. */
const ENDED: ReadonlyMap<number, string> = new Map([
  [20_60, '2000-03-31'],
  [19_60, '2013-12-31'],
  [7_00, '2013-12-31'],
]);

/** Rates of the French list whose law could not be found: they serve documents of the past. */
const UNKNOWN: ReadonlySet<number> = new Set([9_20, 9_60]);

/** Since when the standard and the intermediate rate apply. */
const BEGUN: ReadonlyMap<number, string> = new Map([
  [20_00, '2014-01-01'],
  [10_00, '2014-01-01'],
]);

/**
 * Whether a rate applied on the day of supply (loi n° 2012-1510, article 68; loi n° 2000-656, article 1).
 * @param rate hundredths of a percent
 */
export function isInForce(rate: number, supplyDate: string): boolean {
  if (UNKNOWN.has(rate)) return false;
  return supplyDate <= (ENDED.get(rate) ?? '9999') && supplyDate >= (BEGUN.get(rate) ?? '');
}
