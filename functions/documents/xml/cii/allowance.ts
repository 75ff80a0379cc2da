import { group, leaf, NOTHING, type Xml } from '../elements.ts';
import type { Allowance } from '../terms/invoice.ts';

/** What is taken off a line, or with its tax off the whole. */
export const allowanceOf = ({ percent, base, amount, reason }: Allowance, tax: Xml = NOTHING): Xml =>
  group(
    'ram:SpecifiedTradeAllowanceCharge',
    group('ram:ChargeIndicator', leaf('udt:Indicator', 'false')),
    leaf('ram:CalculationPercent', percent),
    leaf('ram:BasisAmount', base),
    leaf('ram:ActualAmount', amount),
    leaf('ram:Reason', reason),
    tax,
  );
