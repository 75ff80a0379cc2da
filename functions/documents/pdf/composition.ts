import type { DraftDocument } from '../legal-document.ts';
import type { Formats } from './formats.ts';
import type { Sheet } from './sheet.ts';
import type { Texts } from './texts.ts';

/** A bill as the page takes it: a draft has no number yet. */
export type Printed = DraftDocument & { number?: string | undefined };

/** What each part of the page is drawn with. */
export interface Composition {
  sheet: Sheet;
  document: Printed;
  texts: Texts;
  format: Formats;
  logo?: Uint8Array | undefined;
}
