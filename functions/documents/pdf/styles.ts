/** How a text is set: sizes and leading are points. */
export interface Style {
  font: 'regular' | 'semiBold';
  size: number;
  /** From one base line to the next. */
  leading: number;
  colour: string;
  /** Set with figures of one width, so that amounts stand under one another. */
  hasFigures?: true;
}

export const INK = '#1b212c';
/** 6:1 on white. */
export const MUTED = '#5a6472';
export const ACCENT = '#17406d';
export const HAIRLINE = '#d5dae1';
export const TINT = '#f1f4f8';
export const WATERMARK = '#eceff3';
/** What is still missing in a draft. */
export const MISSING = '#a3470f';

const BODY = { font: 'regular', size: 8.5, leading: 12, colour: INK } as const;
const SMALL = { font: 'regular', size: 7.5, leading: 10.5, colour: MUTED } as const;

export const STYLES = {
  kind: { font: 'semiBold', size: 23, leading: 28, colour: ACCENT },
  number: { font: 'semiBold', size: 11, leading: 15, colour: INK },
  name: { font: 'semiBold', size: 10, leading: 14, colour: INK },
  section: { font: 'semiBold', size: 9.5, leading: 14, colour: INK },
  label: { font: 'regular', size: 7, leading: 10, colour: MUTED },
  columnHead: { font: 'semiBold', size: 7, leading: 9.5, colour: MUTED },
  body: BODY,
  strong: { ...BODY, font: 'semiBold' },
  figure: { ...BODY, hasFigures: true },
  strongFigure: { ...BODY, font: 'semiBold', hasFigures: true },
  small: SMALL,
  said: { ...SMALL, colour: INK },
  due: { font: 'semiBold', size: 11, leading: 15, colour: ACCENT, hasFigures: true },
  missing: { ...BODY, colour: MISSING },
  running: { font: 'regular', size: 7, leading: 9.5, colour: MUTED },
  watermark: { font: 'semiBold', size: 104, leading: 120, colour: WATERMARK },
} as const satisfies Record<string, Style>;
