import { group, leaf, NOTHING, type Xml } from '../elements.ts';
import type { Line } from '../terms/invoice.ts';
import { allowanceOf } from './allowance.ts';
import { taxOf } from './values.ts';

/** A line of the invoice (BG-25). */
export const lineOf = (line: Line): Xml =>
  group(
    'ram:IncludedSupplyChainTradeLineItem',
    group('ram:AssociatedDocumentLineDocument', leaf('ram:LineID', line.id)),
    group(
      'ram:SpecifiedTradeProduct',
      leaf('ram:SellerAssignedID', line.productID),
      leaf('ram:Name', line.name),
      leaf('ram:Description', line.description),
    ),
    group(
      'ram:SpecifiedLineTradeAgreement',
      group(
        'ram:NetPriceProductTradePrice',
        leaf('ram:ChargeAmount', line.price),
        leaf('ram:BasisQuantity', line.pricePer, { unitCode: line.unitCode }),
      ),
    ),
    group(
      'ram:SpecifiedLineTradeDelivery',
      leaf('ram:BilledQuantity', line.quantity, { unitCode: line.unitCode }),
    ),
    group(
      'ram:SpecifiedLineTradeSettlement',
      taxOf('ram:ApplicableTradeTax', line),
      line.allowance ? allowanceOf(line.allowance) : NOTHING,
      group('ram:SpecifiedTradeSettlementLineMonetarySummation', leaf('ram:LineTotalAmount', line.net)),
    ),
  );
