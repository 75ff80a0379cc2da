import { group, leaf, NOTHING, type Xml } from '../elements.ts';
import type { Invoice, Line } from '../terms/invoice.ts';
import { amountOf, taxOf } from './values.ts';
import { allowanceOf } from './vat.ts';

const NAMES = {
  invoice: { line: 'cac:InvoiceLine', quantity: 'cbc:InvoicedQuantity' },
  creditNote: { line: 'cac:CreditNoteLine', quantity: 'cbc:CreditedQuantity' },
} as const;

/** A line of the invoice (BG-25). */
export function lineOf(line: Line, { kind, currency }: Invoice): Xml {
  const unit = { unitCode: line.unitCode };
  return group(
    NAMES[kind].line,
    leaf('cbc:ID', line.id),
    leaf(NAMES[kind].quantity, line.quantity, unit),
    amountOf('cbc:LineExtensionAmount', line.net, currency),
    line.allowance ? allowanceOf(line.allowance, currency) : NOTHING,
    group(
      'cac:Item',
      leaf('cbc:Description', line.description),
      leaf('cbc:Name', line.name),
      group('cac:SellersItemIdentification', leaf('cbc:ID', line.productID)),
      taxOf('cac:ClassifiedTaxCategory', line),
    ),
    group(
      'cac:Price',
      amountOf('cbc:PriceAmount', line.price, currency),
      leaf('cbc:BaseQuantity', line.pricePer, unit),
    ),
  );
}
