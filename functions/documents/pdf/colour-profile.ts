import * as pdfkit from 'pdfkit';
import { colourProfile } from './assets.made.ts';

/** Exported since version 0.20, which its types leave out. */
const { registerFile } = pdfkit as unknown as { registerFile(path: string, data: Uint8Array): void };

/**
 * The library reads the colour profile from a file beside it, and a bundle has no files beside it. In a bundle both are
 * one module, and this is the file's name; where it is not, the library finds its own.
 */
registerFile(new URL('./data/sRGB_IEC61966_2_1.icc', import.meta.url).href, colourProfile);
