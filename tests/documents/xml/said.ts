import { elementsAt, readXml, textsAt, type XmlElement } from './read-xml.ts';

/** Texts by name, as they stand in a file: none where nothing is said. */
export type Said = Readonly<Record<string, readonly string[]>>;

/** What an invoice says, read from either syntax, under the numbers that EN 16931 gives to its terms. */
export interface SaidInvoice {
  head: Said;
  notes: readonly string[];
  seller: Said;
  buyer: Said;
  vat: readonly Said[];
  allowances: readonly Said[];
  lines: readonly Said[];
}

type Paths = Readonly<Record<string, string>>;

/** Where each syntax says what: from the root, or from the element of the group. */
export interface Syntax {
  head: Paths;
  notes(root: XmlElement): string[];
  seller: string;
  buyer: string;
  party: Paths;
  vat: [string, Paths];
  allowances: [string, Paths];
  lines: [string, Paths];
}

/** Codes that the syntaxes write differently; CII writes days without hyphens, and BT-8 with each group of VAT. */
const SAME: Readonly<Record<string, string>> = { '3': '5', '432': '72' };

const plain = (text: string): string => (/^\d{4}-\d{2}-\d{2}$/.test(text) ? text.replaceAll('-', '') : text);

const saidOf = (name: string, texts: readonly string[]): string[] =>
  name === 'BT-8' ? [...new Set(texts.map((code) => SAME[code] ?? code))] : texts.map(plain);

const saidAt = (element: XmlElement, paths: Paths): Said =>
  Object.fromEntries(
    Object.entries(paths).map(([name, path]) => [name, saidOf(name, textsAt(element, path))]),
  );

const eachAt = (root: XmlElement, [path, paths]: [string, Paths]): Said[] =>
  elementsAt(root, path).map((element) => saidAt(element, paths));

const partyAt = (root: XmlElement, path: string, paths: Paths): Said => {
  const [party] = elementsAt(root, path);
  if (!party) throw new Error(`${path} is missing.`);
  return saidAt(party, paths);
};

/** What a file says. @throws {SyntaxError} where it is no XML */
export function saidIn(source: string, syntax: Syntax): SaidInvoice {
  const root = readXml(source);
  return {
    head: saidAt(root, syntax.head),
    notes: syntax.notes(root),
    seller: partyAt(root, syntax.seller, syntax.party),
    buyer: partyAt(root, syntax.buyer, syntax.party),
    vat: eachAt(root, syntax.vat),
    allowances: eachAt(root, syntax.allowances),
    lines: eachAt(root, syntax.lines),
  };
}
