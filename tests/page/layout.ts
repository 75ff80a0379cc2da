import type { JSHandle, Page } from 'playwright-core';

/** Every text that can be seen: not what only a screen reader reads, nor what is folded or in a closed dialog. */
const seenTexts = (page: Page): Promise<JSHandle<Text[]>> =>
  page.evaluateHandle(() => {
    const isClipped = (element: Element | null): boolean =>
      element !== null && (getComputedStyle(element).clipPath !== 'none' || isClipped(element.parentElement));
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: Text[] = [];
    while (walker.nextNode()) {
      const text = walker.currentNode as Text;
      const isSeen = text.parentElement?.checkVisibility({ contentVisibilityAuto: true });
      if (text.data.trim() && isSeen && !isClipped(text.parentElement)) found.push(text);
    }
    return found;
  });

/** An amount (`12 556 044,22 €`, `€12.50`), or the number of a bill (`FA-2026-00001`). */
const FIGURE = /€?\d(?:[\d\s.,]*\d)?(?:\s?[kM]?\s?€)?|\b[A-Z]{1,4}-\d{4}-\d+/gu;

/** Amounts and numbers of bills that begin on one line and end on the next. */
export const brokenFigures = async (page: Page): Promise<string[]> =>
  page.evaluate(
    ([texts, { source, flags }]) => {
      const isBroken = (text: Text, start: number, length: number): boolean => {
        const range = document.createRange();
        range.setStart(text, start);
        range.setEnd(text, start + length);
        const [first, ...others] = range.getClientRects();
        return first !== undefined && others.some(({ top }) => top > first.bottom - 2);
      };
      return texts.flatMap((text) =>
        [...text.data.matchAll(new RegExp(source, flags))]
          .filter(([figure]) => /€|^[A-Z]/.test(figure))
          .filter(({ 0: figure, index }) => isBroken(text, index, figure.length))
          .map(([figure]) => `"${figure}" breaks`),
      );
    },
    [await seenTexts(page), { source: FIGURE.source, flags: FIGURE.flags }] as const,
  );

/** Texts that reach into the edge of their card, or beyond it. What can be scrolled within it is not meant. */
export const spiltTexts = async (page: Page): Promise<string[]> =>
  page.evaluate(
    (texts) =>
      texts.flatMap((text) => {
        const scrolls = (element: Element | null): boolean =>
          element !== null &&
          (/auto|scroll/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
        const card = text.parentElement?.closest<HTMLElement>('.card');
        if (!card || scrolls(text.parentElement)) return [];
        const edge = card.getBoundingClientRect();
        const padding = Number.parseFloat(getComputedStyle(card).paddingRight);
        const range = document.createRange();
        range.selectNodeContents(text);
        const spills = [...range.getClientRects()].some(({ right }) => right > edge.right - padding / 2);
        return spills ? [`"${text.data.trim()}" leaves its card`] : [];
      }),
    await seenTexts(page),
  );

/** Pixels between two texts of a row, without which they are read as one. */
const APART = 4;

/** Texts that touch: on one line, in two boxes that a flex box, a grid or a table has placed side by side. */
export const touchingTexts = async (page: Page): Promise<string[]> =>
  page.evaluate(
    ([texts, apart]) => {
      const styleOf = (element: Element) => getComputedStyle(element);
      /** The box that holds a text among those that its row places; what lies above the page is in no row. */
      const boxOf = (text: Text): Element | null => {
        let box = text.parentElement;
        while (box && /^(?:inline|contents)$/.test(styleOf(box).display)) box = box.parentElement;
        return box;
      };
      const inked = (text: Text): DOMRect[] => {
        const range = document.createRange();
        range.setStart(text, text.data.length - text.data.trimStart().length);
        range.setEnd(text, text.data.trimEnd().length);
        return [...range.getClientRects()];
      };
      const isOver = (element: Element | null): boolean =>
        element !== null &&
        (/fixed|sticky|absolute/.test(styleOf(element).position) || isOver(element.parentElement));
      const lines = texts
        .filter((text) => !isOver(text.parentElement))
        .flatMap((text) => inked(text).map((rect) => ({ text: text.data.trim(), box: boxOf(text), rect })));
      const touch = (one: DOMRect, other: DOMRect): boolean => {
        const common = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
        const gap = Math.max(one.left, other.left) - Math.min(one.right, other.right);
        return common > Math.min(one.height, other.height) / 2 && gap < apart;
      };
      return lines.flatMap((one, index) =>
        lines
          .slice(index + 1)
          .filter((other) => one.box !== other.box && touch(one.rect, other.rect))
          .map((other) => `"${one.text}" touches "${other.text}"`),
      );
    },
    [await seenTexts(page), APART] as const,
  );
