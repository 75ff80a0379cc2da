import { group, type Xml } from '../elements.ts';
import type { Invoice } from '../terms/invoice.ts';
import { amountOf } from './values.ts';

/** The totals (BG-22). */
export const totalsOf = ({ totals, currency }: Invoice): Xml =>
  group(
    'cac:LegalMonetaryTotal',
    amountOf('cbc:LineExtensionAmount', totals.lines, currency),
    amountOf('cbc:TaxExclusiveAmount', totals.net, currency),
    amountOf('cbc:TaxInclusiveAmount', totals.gross, currency),
    amountOf('cbc:AllowanceTotalAmount', totals.allowances, currency),
    amountOf('cbc:PrepaidAmount', totals.prepaid, currency),
    amountOf('cbc:PayableAmount', totals.due, currency),
  );
