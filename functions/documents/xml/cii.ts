import type { LegalDocument } from '../legal-document.ts';
import { headerOf } from './cii/header.ts';
import { lineOf } from './cii/line.ts';
import { agreementOf, deliveryOf } from './cii/parties.ts';
import { settlementOf } from './cii/settlement.ts';
import { all, fileOf, group } from './elements.ts';
import { invoiceOf } from './terms/invoice-of.ts';

const CODE = 'urn:un:unece:uncefact:data:standard';
const NAMESPACES = {
  'xmlns:rsm': `${CODE}:CrossIndustryInvoice:100`,
  'xmlns:ram': `${CODE}:ReusableAggregateBusinessInformationEntity:100`,
  'xmlns:qdt': `${CODE}:QualifiedDataType:100`,
  'xmlns:udt': `${CODE}:UnqualifiedDataType:100`,
};

/**
 * A legal document in UN/CEFACT Cross Industry Invoice (D22B), profile EN 16931: what Factur-X holds. The same document is
 * always the same text.
 * @throws {RangeError} for a character that XML cannot hold
 */
export function ciiOf(document: LegalDocument): string {
  const invoice = invoiceOf(document);
  return fileOf(
    'rsm:CrossIndustryInvoice',
    NAMESPACES,
    headerOf(invoice),
    group(
      'rsm:SupplyChainTradeTransaction',
      all(invoice.lines.map(lineOf)),
      agreementOf(invoice),
      deliveryOf(invoice),
      settlementOf(invoice),
    ),
  );
}
