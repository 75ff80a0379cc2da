import type { Page } from 'playwright-core';

/** What Tab may come to, and what is shown: where nothing is focused yet, `body` is. */
interface Stop {
  /** For who reads what went wrong. */
  what: string;
  seen: boolean;
  /** Within a date the focus goes from part to part. */
  again: boolean;
}

/** The element that has the focus, and whether a reader sees that it has: in the window, uncovered, with an outline. */
const stopAt = (page: Page): Promise<Stop | undefined> =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement) || element === document.body || element.tabIndex < 0)
      return undefined;
    const memory = globalThis as { focused?: Element };
    const again = memory.focused === element;
    memory.focused = element;
    const style = getComputedStyle(element);
    const isMarked = style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) > 0;
    const { left, top, width, height } = element.getBoundingClientRect();
    const above = document.elementFromPoint(left + width / 2, top + height / 2);
    const isOpen = above !== null && (element.contains(above) || above.contains(element));
    const what = `<${element.tagName.toLowerCase()}> ${element.ariaLabel ?? element.id} ${element.textContent?.slice(0, 40)}`;
    return { what, again, seen: element.matches(':focus-visible') && isMarked && isOpen };
  });

/** A page of more has a trap. */
const MOST_PRESSES = 200;

/** Somebody without a mouse: keys are counted beside what they type, and what has the focus is looked at. */
export class Keyboard {
  readonly #page: Page;
  /** How often a key, or keys together, were pressed to get somewhere. */
  pressed = 0;
  /** What had the focus, and nobody could see that it had. */
  readonly unseen: string[] = [];

  constructor(page: Page) {
    this.#page = page;
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.#press(key);
  }

  type = (text: string): Promise<void> => this.#page.keyboard.type(text);

  /** Goes on by Tab until the page ends. @returns what it came to, in that order */
  async toTheEnd(): Promise<string[]> {
    const stops: string[] = [];
    for (let presses = 0; presses < MOST_PRESSES; presses += 1) {
      const stop = await this.#press('Tab');
      if (!stop) break;
      if (!stop.again) stops.push(stop.what);
    }
    return stops;
  }

  async #press(key: string): Promise<Stop | undefined> {
    await this.#page.keyboard.press(key);
    this.pressed += 1;
    const stop = await stopAt(this.#page);
    if (stop && !stop.seen && !stop.again) this.unseen.push(stop.what);
    return stop;
  }
}
