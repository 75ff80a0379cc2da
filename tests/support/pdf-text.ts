import { inflateSync } from 'node:zlib';

interface Objects {
  /** What an object says of itself. */
  dictionary(id: string): string;
  stream(id: string): string;
}

/** A text, and where its base line begins: points from the lower left corner of the page. */
export interface PlacedText {
  text: string;
  x: number;
  y: number;
}

/** The text of each page, as `placedTextOfPages`. */
export const textOfPages = (pdf: Uint8Array): string[][] =>
  placedTextOfPages(pdf).map((page) => page.map(({ text }) => text));

/**
 * The text of each page of a PDF that the documents service drew: its lines in the order in which they were drawn, as
 * the fonts say they have to be read. Artifacts are text, too.
 */
export function placedTextOfPages(pdf: Uint8Array): PlacedText[][] {
  const file = Buffer.from(pdf).toString('latin1');
  const objects = objectsOf(file);
  const pages = [...file.matchAll(/\n(\d+) 0 obj\n<<\n\/Type \/Page\n/g)].map(([, id = '']) => id);
  return pages.map((id) => {
    const page = objects.dictionary(id);
    const content = objects.stream(reference(page, 'Contents'));
    const resources = objects.dictionary(reference(page, 'Resources'));
    const [, fonts = ''] = /\/Font <<([^>]*)>>/.exec(resources) ?? [];
    const unicodes = new Map(
      [...fonts.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name = '', font = '']) => [
        name,
        unicodesOf(objects, objects.dictionary(font)),
      ]),
    );
    return linesOf(content, unicodes);
  });
}

function objectsOf(file: string): Objects {
  const found = new Map<string, string>();
  for (const [, id = '', body = ''] of file.matchAll(/\n(\d+) 0 obj\n([\s\S]*?)\nendobj/g))
    found.set(id, body);
  const bodyOf = (id: string): string => {
    const body = found.get(id);
    if (body === undefined) throw new Error(`The PDF has no object ${id}.`);
    return body;
  };
  return {
    dictionary: (id) => bodyOf(id).split('\nstream\n')[0] ?? '',
    stream: (id) => {
      const [dictionary = '', data = ''] = bodyOf(id).split(/\nstream\n([\s\S]*)\nendstream/);
      const bytes = Buffer.from(data, 'latin1');
      return (dictionary.includes('/FlateDecode') ? inflateSync(bytes) : bytes).toString('latin1');
    },
  };
}

const reference = (dictionary: string, name: string): string =>
  new RegExp(`/${name} (\\d+) 0 R`).exec(dictionary)?.[1] ?? '';

/** What each glyph of a font stands for, by its number in hexadecimal digits. */
function unicodesOf(objects: Objects, font: string): Map<string, string> {
  const map = objects.stream(reference(font, 'ToUnicode'));
  const known = new Map<string, string>();
  for (const [, from = '', list = ''] of map.matchAll(/<(\w+)> <\w+> \[([^\]]*)\]/g)) {
    const texts = [...list.matchAll(/<([\w ]*)>/g)].map(([, units = '']) =>
      String.fromCharCode(...units.split(' ').map((unit) => Number.parseInt(unit, 16))),
    );
    for (const [index, text] of texts.entries()) {
      known.set((Number.parseInt(from, 16) + index).toString(16).padStart(4, '0'), text);
    }
  }
  return known;
}

function linesOf(content: string, unicodes: Map<string, Map<string, string>>): PlacedText[] {
  return [...content.matchAll(/\nBT\n([\s\S]*?)\nET/g)].map(([, block = '']) => {
    const known = unicodes.get(/\/(F\d+) /.exec(block)?.[1] ?? '');
    const shown = [...block.matchAll(/<([\da-f]+)>/g)].map(([, glyphs = '']) => glyphs).join('');
    const text = (shown.match(/.{4}/g) ?? []).map((glyph) => known?.get(glyph) ?? '\ufffd').join('');
    const [, x, y] = /^1 0 0 1 (\S+) (\S+) Tm/.exec(block) ?? [];
    return { text, x: Number(x), y: Number(y) };
  });
}
