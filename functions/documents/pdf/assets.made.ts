import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import subsetFont from 'subset-font';
import { PRINTED_CHARACTERS } from '../printed-characters.ts';

const { resolve } = createRequire(import.meta.url);

const PRINTED = new RegExp(`[${PRINTED_CHARACTERS}]`, 'u');
const MAX_CODE = 0xffff;

/** Each character that documents are printed with. */
const CHARACTERS = Array.from({ length: MAX_CODE }, (_, code) => String.fromCharCode(code))
  .filter((character) => PRINTED.test(character))
  .join('');

/** Kerning, figures of one width, accents where they belong: nothing that would draw other signs than were typed. */
const FEATURES = ['kern', 'tnum', 'ccmp', 'mark', 'mkmk', 'locl'];

/** A style of Inter with the characters that documents have, and no others. */
async function font(style: string): Promise<Uint8Array> {
  const whole = readFileSync(resolve(`@expo-google-fonts/inter/${style}/Inter_${style}.ttf`));
  return subsetFont(whole, CHARACTERS, { targetFormat: 'truetype', keepFeatures: FEATURES, noHinting: true });
}

export const regular = await font('400Regular');
export const semiBold = await font('600SemiBold');
/** The colours of a screen, as PDF/A wants them described. */
export const colourProfile = new Uint8Array(
  readFileSync(join(dirname(resolve('pdfkit')), 'data/sRGB_IEC61966_2_1.icc')),
);
