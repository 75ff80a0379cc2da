declare const written: unique symbol;

/** XML that is written: its texts are escaped. Only the functions of this file make it. */
export type Xml = string & { readonly [written]: true };

/** Nothing: an element that is not there. */
export const NOTHING = '' as Xml;

/** What no XML 1.0 can hold (production Char): control characters, halves of surrogate pairs, U+FFFE and U+FFFF. */
const UNWRITABLE = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u;
const MARKUP = /[&<>"\r]/;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // A reader takes a carriage return for a line feed, unless it is written so.
  '\r': '&#13;',
};

/** @throws {RangeError} naming a character that XML cannot hold */
function escaped(text: string): string {
  const [unwritable] = UNWRITABLE.exec(text) ?? [];
  if (unwritable !== undefined) throw new RangeError(`XML cannot hold ${nameOf(unwritable)}.`);
  return MARKUP.test(text) ? text.replaceAll(/[&<>"\r]/g, (character) => ENTITIES[character] ?? '') : text;
}

const nameOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

type Attributes = Readonly<Record<string, string>>;

const attributesOf = (attributes: Attributes): string =>
  Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escaped(value)}"`)
    .join('');

/**
 * An element that holds a text, or nothing where there is no text: a figure of zero is the text `0.00`.
 * @throws {RangeError} naming a character that XML cannot hold
 */
export const leaf = (name: string, text: string | undefined, attributes: Attributes = {}): Xml =>
  text === undefined ? NOTHING : (`<${name}${attributesOf(attributes)}>${escaped(text)}</${name}>` as Xml);

/** An element that holds elements, or nothing where it would be empty. */
export function group(name: string, ...children: readonly Xml[]): Xml {
  const inside = children.join('');
  return inside === '' ? NOTHING : (`<${name}>${inside}</${name}>` as Xml);
}

/** Elements, one after the other. */
export const all = (elements: readonly Xml[]): Xml => elements.join('') as Xml;

/** A whole file of XML, whose root declares these namespaces. */
export const fileOf = (root: string, namespaces: Attributes, ...children: readonly Xml[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<${root}${attributesOf(namespaces)}>${children.join('')}</${root}>\n`;
