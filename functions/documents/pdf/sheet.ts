import PDFDocument from 'pdfkit';
import './colour-profile.ts';
import { breakLines } from './break-lines.ts';
import { fontsOfDocument } from './fonts.ts';
import { PAGE } from './page.ts';
import { HAIRLINE, type Style } from './styles.ts';

/** A text that fits on one line, and how it is set. */
export interface Line {
  text: string;
  style: Style;
}

/** Where on which page, counted from 0. */
export interface Place {
  page: number;
  y: number;
}

export type Element = PDFKit.PDFStructureElement;
type ElementOptions = { alt?: string; scope?: 'Row' | 'Column'; bbox?: [number, number, number, number] };

/** A part of a page that lines stand in. */
export interface Box {
  x: number;
  width: number;
  align?: 'left' | 'right';
}

/** Until the first text is set. */
const NONE = '';

type Features = PDFKit.Mixins.OpenTypeFeatures[];
/** Figures of one width. Kerning would draw `7,` too close, in other texts too. */
const FIGURES = { tnum: true, kern: false } as unknown as Features;
const UNKERNED = { kern: false } as unknown as Features;
const FIGURE_AND_SIGN = /\d[.,]/;
/** Of the font's size: how far its letters rise, and rise and fall together. */
const ASCENT = 0.969;
const EXTENT = 1.21;

/** The pages of a document, filled from above. All that is drawn is an element of the structure, or an artifact. */
export class Sheet {
  readonly doc: PDFKit.PDFDocument;
  readonly root: Element;
  /** Where the next thing is drawn, in points from the top of the page. */
  y: number = PAGE.top;
  #page = 0;
  readonly #onPage: (sheet: Sheet) => void;

  /** @param onPage draws what is below everything on each page */
  constructor(options: PDFKit.PDFDocumentOptions, onPage: (sheet: Sheet) => void) {
    this.doc = new PDFDocument({
      ...options,
      ...{ size: 'A4', margin: 0, autoFirstPage: false, bufferPages: true, tagged: true, displayTitle: true },
      font: NONE,
    });
    for (const [name, font] of Object.entries(fontsOfDocument()))
      this.doc.registerFont(name, font as unknown as string);
    this.root = this.doc.struct('Document');
    this.doc.addStructure(this.root);
    this.#onPage = onPage;
    this.#addPage();
  }

  get room(): number {
    return PAGE.bottom - this.y;
  }

  get pages(): number {
    return this.doc.bufferedPageRange().count;
  }

  get place(): Place {
    return { page: this.#page, y: this.y };
  }

  goTo({ page, y }: Place): void {
    this.doc.switchToPage(page);
    this.#page = page;
    this.y = y;
  }

  /** On to the next page, which is new unless another column is there already. */
  turn(): void {
    const next = { page: this.#page + 1, y: PAGE.topAfterFirst };
    if (next.page === this.pages) this.#addPage();
    this.goTo(next);
  }

  #addPage(): void {
    this.doc.addPage();
    this.#onPage(this);
  }

  /** Begins an element; its content is added with `content`. */
  element(type: string, parent: Element = this.root, options: ElementOptions = {}): Element {
    const element = this.doc.struct(type, options);
    parent.add(element);
    return element;
  }

  content(element: Element, draw: () => void): void {
    element.add(draw);
  }

  /** What is for the eye alone. */
  artifact(draw: () => void, type: 'Layout' | 'Pagination' = 'Layout'): void {
    this.doc.markContent('Artifact', { type });
    draw();
    this.doc.endMarkedContent();
  }

  widthOf({ text, style }: Line): number {
    this.#use(style);
    return this.doc.widthOfString(text, featuresOf(text, style));
  }

  linesOf(text: string, style: Style, width: number): Line[] {
    this.#use(style);
    const widthOf = (part: string) => this.doc.widthOfString(part, featuresOf(part, style));
    const lines = breakLines(text, width, widthOf);
    return lines.map((line) => ({ text: line, style }));
  }

  /** Draws lines from `top` down, inside what is open. @returns where they end */
  set(lines: readonly Line[], { x, width, align }: Box, top: number): number {
    let y = top;
    for (const line of lines) {
      const { size, leading, colour } = line.style;
      const left = align === 'right' ? x + width - this.widthOf(line) : x;
      const baseline = y + (leading - size * EXTENT) / 2 + size * ASCENT;
      this.#use(line.style);
      this.doc.fillColor(colour).text(line.text, left, baseline, {
        ...{ lineBreak: false, baseline: 'alphabetic', ...featuresOf(line.text, line.style) },
      });
      y += leading;
    }
    return y;
  }

  /** A paragraph of lines at `y`, which moves on. */
  paragraph(lines: readonly Line[], box: Box, type = 'P', parent: Element = this.root): void {
    if (lines.length === 0) return;
    this.content(this.element(type, parent), () => {
      this.y = this.set(lines, box, this.y);
    });
  }

  /** The same over as many pages as it takes. */
  flow(lines: readonly Line[], box: Box): void {
    const paragraph = this.element('P');
    let rest = lines;
    while (rest.length > 0) {
      const part = firstIn(rest, this.room);
      rest = rest.slice(part.length);
      if (part.length > 0)
        this.content(paragraph, () => {
          this.y = this.set(part, box, this.y);
        });
      if (rest.length > 0) this.turn();
    }
  }

  rule(y: number, { x, width }: Box, colour: string = HAIRLINE, weight = 0.5): void {
    this.artifact(() => {
      this.doc.lineWidth(weight).strokeColor(colour);
      this.doc.moveTo(x, y).lineTo(x + width, y);
      this.doc.stroke();
    });
  }

  #use(style: Style): void {
    this.doc.font(style.font).fontSize(style.size);
  }
}

function featuresOf(text: string, { hasFigures }: Style): { features?: Features } {
  if (hasFigures) return { features: FIGURES };
  return FIGURE_AND_SIGN.test(text) ? { features: UNKERNED } : {};
}

/** Points that lines take from top to bottom. */
export const heightOf = (lines: readonly Line[]): number =>
  lines.reduce((height, { style }) => height + style.leading, 0);

/** As many of the first lines as have room. */
export function firstIn(lines: readonly Line[], height: number): readonly Line[] {
  let used = 0;
  const end = lines.findIndex(({ style }) => {
    used += style.leading;
    return used > height;
  });
  return end === -1 ? lines : lines.slice(0, end);
}
