import { replaced, type WrongDocument } from './wrong-document.ts';

/** What lies in a PDF is found by its distance from the beginning: a fault is as long as what was right. */
function pdf(title: string, rule: string, right: string, fault: string): WrongDocument {
  if (right.length !== fault.length) throw new Error(`${fault} is not as long as ${right}.`);
  return { form: 'pdf', title, rule, spoil: (text) => replaced(text, right, fault) };
}

const PDF_A = 'ISO 19005-3';
const PDF_UA = 'ISO 14289-1';

/** A Factur-X that the API has made, as a text of a byte a character, each time with one fault. */
export const WRONG_PDF: readonly WrongDocument[] = [
  pdf('the XML is no alternative of the page', 'relationship', '/Alternative', '/Unspecified'),
  pdf('the XML has another name', 'attachment', '/UF (factur-x.xml)', '/UF (factur-y.xml)'),
  pdf('the XML is said to be something else', 'media-type', '/text#2Fxml', '/text#2Fxmm'),
  pdf('the XML belongs to nothing', 'associated', '/AF [', '/AZ ['),
  pdf('another profile than that of the XML', 'xmp', '>EN 16931<', '>EXTENDED<'),
  pdf('metadata of an order', 'xmp', '>INVOICE<', '>ORDERS_<'),
  pdf('no metadata', 'xmp', '/Metadata ', '/Metadatz '),
  pdf('PDF/A-2, which holds no XML', `${PDF_A}`, '<pdfaid:part>3', '<pdfaid:part>2'),
  pdf('a font that is not in it', PDF_A, '/FontFile2', '/FontFile9'),
  pdf('no profile of its colours', PDF_A, '/OutputIntents', '/OutputIntentz'),
  pdf('no claim to PDF/UA', PDF_UA, '<pdfuaid:part>1', '<pdfuaid:part>9'),
  pdf('no language', PDF_UA, '/Lang (', '/Lanz ('),
  pdf('no title in the window', PDF_UA, '/DisplayDocTitle', '/DisplayDocTitlz'),
  pdf('no structure for who cannot see it', PDF_UA, '/StructTreeRoot', '/StructTreeRooz'),
  pdf('letters that nobody can copy', PDF_UA, '/ToUnicode', '/ToUnicodz'),
  { form: 'pdf', title: 'cut off', rule: 'unreadable', spoil: (text) => text.slice(0, text.length / 2) },
  {
    form: 'pdf',
    title: 'the XML of another bill',
    rule: 'same-xml',
    spoil: (text) => text,
    hasOtherXml: true,
  },
];
