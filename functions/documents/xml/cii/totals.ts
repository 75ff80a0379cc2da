import { group, leaf, type Xml } from '../elements.ts';
import type { Invoice } from '../terms/invoice.ts';

/** The totals (BG-22). The schema wants the currency on that of VAT alone. */
export const totalsOf = ({ totals, currency }: Invoice): Xml =>
  group(
    'ram:SpecifiedTradeSettlementHeaderMonetarySummation',
    leaf('ram:LineTotalAmount', totals.lines),
    leaf('ram:AllowanceTotalAmount', totals.allowances),
    leaf('ram:TaxBasisTotalAmount', totals.net),
    leaf('ram:TaxTotalAmount', totals.vat, { currencyID: currency }),
    leaf('ram:GrandTotalAmount', totals.gross),
    leaf('ram:TotalPrepaidAmount', totals.prepaid),
    leaf('ram:DuePayableAmount', totals.due),
  );
