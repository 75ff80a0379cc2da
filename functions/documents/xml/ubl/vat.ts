import { all, group, leaf, NOTHING, type Xml } from '../elements.ts';
import type { Allowance, Invoice } from '../terms/invoice.ts';
import { amountOf, taxOf } from './values.ts';

/** What is taken off a line, or with its tax off the whole. */
export const allowanceOf = (
  { reason, percent, amount, base }: Allowance,
  currency: string,
  tax: Xml = NOTHING,
): Xml =>
  group(
    'cac:AllowanceCharge',
    leaf('cbc:ChargeIndicator', 'false'),
    leaf('cbc:AllowanceChargeReason', reason),
    leaf('cbc:MultiplierFactorNumeric', percent),
    amountOf('cbc:Amount', amount, currency),
    amountOf('cbc:BaseAmount', base, currency),
    tax,
  );

/** Discounts on the whole (BG-20). */
export const allowancesOf = ({ allowances, currency }: Invoice): Xml =>
  all(allowances.map((allowance) => allowanceOf(allowance, currency, taxOf('cac:TaxCategory', allowance))));

/** VAT (BT-110), by category and rate (BG-23). */
export const taxTotalOf = ({ vat, totals, currency }: Invoice): Xml =>
  group(
    'cac:TaxTotal',
    amountOf('cbc:TaxAmount', totals.vat, currency),
    ...vat.map((breakdown) =>
      group(
        'cac:TaxSubtotal',
        amountOf('cbc:TaxableAmount', breakdown.base, currency),
        amountOf('cbc:TaxAmount', breakdown.amount, currency),
        taxOf(
          'cac:TaxCategory',
          breakdown,
          leaf('cbc:TaxExemptionReasonCode', breakdown.exemptionCode),
          leaf('cbc:TaxExemptionReason', breakdown.exemptionText),
        ),
      ),
    ),
  );
