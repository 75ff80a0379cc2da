/** Elements of a name, whatever its prefix, in the order of the text: what stands in each. None holds another one of its name. */
export function all(xml: string, name: string): string[] {
  const pattern = new RegExp(`<(?:\\w+:)?${name}(?:\\s[^>]*)?>(.*?)</(?:\\w+:)?${name}>`, 'gs');
  return [...xml.matchAll(pattern)].map(([, inner = '']) => inner);
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const plain = (text: string): string =>
  text.replace(/&(\w+);/g, (whole, name) => ENTITIES[name] ?? whole).trim();

/** What stands in the first element at a path of names, each within the one before; nothing where there is none. */
export const at = (xml: string, ...path: string[]): string =>
  path.reduce((inner, name) => all(inner, name)[0] ?? '', xml);

/** The text there. */
export const text = (xml: string, ...path: string[]): string => plain(at(xml, ...path));

/** The texts of all elements of a name. */
export const texts = (xml: string, name: string): string[] => all(xml, name).map(plain);

/** The amount there: none is zero. */
export const amount = (xml: string, name: string): string => text(xml, name) || '0';

/** Without all elements of a name. */
export const without = (xml: string, name: string): string =>
  xml.replace(new RegExp(`<(?:\\w+:)?${name}(?:\\s[^>]*)?>.*?</(?:\\w+:)?${name}>`, 'gs'), '');
