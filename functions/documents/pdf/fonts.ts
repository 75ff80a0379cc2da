import { create, type Font } from 'fontkit';
import { regular, semiBold } from './assets.made.ts';

/** Read once: reading where each pair of letters is kerned takes longer than drawing a page. */
const FONTS = { regular: read(regular), semiBold: read(semiBold) };

type ReadFont = Font & { _glyphs: Record<number, unknown> };

function read(bytes: Uint8Array): ReadFont {
  const font = create(Buffer.from(bytes));
  if (!('_glyphs' in font)) throw new Error('The library of fonts keeps its glyphs elsewhere.');
  return font as ReadFont;
}

/**
 * The fonts of the next document. It finds no glyph of one before it: a glyph that was needed only as a part of another
 * does not know which letter it is, and the library would go on using it so.
 */
export function fontsOfDocument(): Record<'regular' | 'semiBold', Font> {
  for (const font of Object.values(FONTS)) font._glyphs = {};
  return FONTS;
}
