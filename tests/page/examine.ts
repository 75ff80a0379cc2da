import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const AREAS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

interface Violation {
  id: string;
  nodes: { target: string[]; failureSummary: string }[];
}

/** What axe finds wrong: the rule, where, and why. The policy of the page lets nothing but the test itself put axe in. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  const has = await page.evaluate(() => 'axe' in globalThis);
  if (!has) await page.evaluate(axe);
  const violations: Violation[] = await page.evaluate(
    async (areas) =>
      (await (globalThis as never as { axe: AxeCore }).axe.run(document, { runOnly: areas })).violations,
    AREAS,
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary}`),
  );
}

interface AxeCore {
  run(at: Document, how: { runOnly: string[] }): Promise<{ violations: Violation[] }>;
}

/**
 * Texts that a reader does not see whole: the page is wider than its window, or an element hides a part of its text.
 * What may be cut says so by `data-may-cut` (and has the whole as its title); what only a screen reader reads is not
 * meant.
 */
export const cutTexts = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const root = document.documentElement;
    const wide = root.scrollWidth > innerWidth ? [`the page: ${root.scrollWidth} px in ${innerWidth}`] : [];
    const isCut = (element: HTMLElement): boolean => {
      const { overflowX, clipPath } = getComputedStyle(element);
      const hides = overflowX === 'hidden' || overflowX === 'clip';
      return hides && clipPath === 'none' && element.scrollWidth > element.clientWidth + 1;
    };
    const inner = [...document.querySelectorAll<HTMLElement>('body *')]
      .filter(
        (element) => element.textContent?.trim() && !element.closest('[data-may-cut]') && isCut(element),
      )
      .map(
        (element) =>
          `<${element.tagName.toLowerCase()} class="${element.className}"> ${element.textContent?.slice(0, 60)}`,
      );
    return [...wide, ...inner];
  });

/** Every text that is shown, alone; but for what says of itself that it is in another language, as a language's own name. */
export const shownTexts = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found = new Set<string>();
    while (walker.nextNode()) {
      const { parentElement, textContent } = walker.currentNode;
      const text = textContent?.trim();
      if (text && !parentElement?.closest('body [lang]')) found.add(text);
    }
    return [...found];
  });
