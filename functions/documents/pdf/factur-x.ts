import type { Sheet } from './sheet.ts';

/** Factur-X 1.0 names the file so, and EN 16931 is its profile of the whole standard. */
const FILE = 'factur-x.xml';
const PROFILE = 'EN 16931';
const NAMESPACE = 'urn:factur-x:pdfa:CrossIndustryDocument:invoice:1p0#';

const FIELDS = [
  ['DocumentFileName', 'The name of the embedded XML document'],
  ['DocumentType', 'The type of the hybrid document in capital letters, e.g. INVOICE or ORDER'],
  ['Version', 'The actual version of the standard applying to the embedded XML document'],
  ['ConformanceLevel', 'The conformance level of the embedded XML document'],
] as const;

/** Embeds the XML of a bill, as another form of the same document, and says so in the metadata. @param date of both */
export function embedFacturX({ doc }: Sheet, xml: string, date: Date): void {
  doc.file(Buffer.from(xml, 'utf8'), {
    ...{ name: FILE, type: 'text/xml', relationship: 'Alternative', description: 'Factur-X' },
    ...{ creationDate: date, modifiedDate: date },
  });
  doc.appendXML(`
<rdf:Description rdf:about="" xmlns:fx="${NAMESPACE}">
<fx:DocumentType>INVOICE</fx:DocumentType>
<fx:DocumentFileName>${FILE}</fx:DocumentFileName>
<fx:Version>1.0</fx:Version>
<fx:ConformanceLevel>${PROFILE}</fx:ConformanceLevel>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag>
${schema(
  'Factur-X PDFA Extension Schema',
  NAMESPACE,
  'fx',
  FIELDS.map(([name, said]) => property(name, said, 'Text', 'external')),
)}
${schema('PDF/UA Universal Accessibility Schema', PDF_UA, 'pdfuaid', [
  property('part', 'Part of ISO 14289', 'Integer', 'internal'),
])}
</rdf:Bag></pdfaExtension:schemas>
</rdf:Description>`);
}

const PDF_UA = 'http://www.aiim.org/pdfua/ns/id/';

/** Says that a document is PDF/UA-1. */
export function claimAccessible({ doc }: Sheet): void {
  doc.appendXML(`
<rdf:Description rdf:about="" xmlns:pdfuaid="${PDF_UA}"><pdfuaid:part>1</pdfuaid:part></rdf:Description>`);
}

const schema = (name: string, namespace: string, prefix: string, properties: string[]) => `
<rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>${name}</pdfaSchema:schema>
<pdfaSchema:namespaceURI>${namespace}</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>${prefix}</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq>${properties.join('')}</rdf:Seq></pdfaSchema:property>
</rdf:li>`;

const property = (name: string, description: string, type: string, category: string) => `
<rdf:li rdf:parseType="Resource">
<pdfaProperty:name>${name}</pdfaProperty:name>
<pdfaProperty:valueType>${type}</pdfaProperty:valueType>
<pdfaProperty:category>${category}</pdfaProperty:category>
<pdfaProperty:description>${description}</pdfaProperty:description>
</rdf:li>`;
