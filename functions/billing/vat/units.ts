/** Integer cents of a euro. */
export type Cents = number;
/** Integer millionths of a euro, for prices; at most 10⁹ €. */
export type Millionths = number;
/** Integer ten-thousandths of a unit, for quantities; at most 10⁹ units. */
export type TenThousandths = number;
/** Integer hundredths of a percent, for rates and discounts: 20 % is 2000. */
export type HundredthsOfPercent = number;

/** What no line and no bill may exceed: 9,999,999,999.99 €. */
export const MAX_TOTAL: Cents = 999_999_999_999;

/** 100 %. */
export const WHOLE: HundredthsOfPercent = 10_000;
