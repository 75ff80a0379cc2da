/** An element as it was read. `text` is what stands in it beside elements. */
export interface XmlElement {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: XmlElement[];
  text: string;
}

const TOKEN = /<\?[^>]*\?>\n?|<\/([\w:]+)>|<([\w:]+)((?: [\w:]+="[^"<]*")*)>|([^<]+)/y;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#13': '\r' };

const unescaped = (text: string): string =>
  text.replaceAll(/&([^;]*);?/g, (entity, name) => {
    const character = ENTITIES[name];
    if (character === undefined) throw new SyntaxError(`${entity} is no entity.`);
    return character;
  });

/** Reads what the writers write and no more than that: no comments, no CDATA, no empty elements. @throws {SyntaxError} */
export function readXml(source: string): XmlElement {
  const file: XmlElement = { name: '', attributes: {}, children: [], text: '' };
  const open = [file];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < source.length) {
    const at = TOKEN.lastIndex;
    const match = TOKEN.exec(source);
    if (!match) throw new SyntaxError(`No XML at ${at}: ${source.slice(at, at + 40)}`);
    take(match, open);
  }
  const [root] = file.children;
  if (open.length !== 1 || !root || file.children.length !== 1) throw new SyntaxError('No one root.');
  return root;
}

function take([, closed, opened, attributes = '', text]: RegExpExecArray, open: XmlElement[]): void {
  const inner = open.at(-1) as XmlElement;
  if (opened !== undefined) {
    const element = { name: opened, attributes: attributesOf(attributes), children: [], text: '' };
    inner.children.push(element);
    open.push(element);
  } else if (closed !== undefined) {
    if (open.pop()?.name !== closed) throw new SyntaxError(`${closed} is closed, and ${inner.name} is open.`);
    if (inner.children.length === 0 && inner.text === '') throw new SyntaxError(`${closed} is empty.`);
  } else if (text !== undefined) inner.text += unescaped(text);
}

const attributesOf = (text: string): Record<string, string> =>
  Object.fromEntries(
    [...text.matchAll(/ ([\w:]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, unescaped(value)]),
  );

/** The elements at a path: `a/b`, or `a/@b` for an attribute in place of a text. */
export function elementsAt(element: XmlElement, path: string): XmlElement[] {
  return path
    .split('/')
    .reduce(
      (found, name) => found.flatMap(({ children }) => children.filter((one) => one.name === name)),
      [element],
    );
}

/** The texts at a path, whose last part may be an attribute: `a/b`, `a/b/@c`. */
export function textsAt(element: XmlElement, path: string): string[] {
  const [where = '', attribute] = path.split('/@');
  const found = elementsAt(element, where);
  if (attribute === undefined) return found.map(({ text }) => text);
  return found.flatMap(({ attributes }) => attributes[attribute] ?? []);
}
