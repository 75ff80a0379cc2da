import type { Formats } from './formats.ts';
import { unbroken } from './spaces.ts';

/**
 * A sentence with holes, in English and in French. The English one names in each hole what may stand there; the French
 * one tells where the first, the second… goes. Or a sentence for each word that may stand in its only hole.
 * @example { 'It cannot be issued before {day}.': 'Elle ne peut pas être émise avant le {1}.' }
 */
export type Templates = Readonly<Record<string, string | Readonly<Record<string, string>>>>;

/** What may stand in a hole, and how it is shown. `rest`: sentences of their own. */
const HOLES: Readonly<Record<string, { pattern: string; show: (part: string, formats: Formats) => string }>> =
  {
    day: { pattern: String.raw`\d{4}-\d\d-\d\d`, show: (part, { date }) => date(part) },
    year: { pattern: String.raw`\d{4}`, show: (part) => part },
    number: { pattern: String.raw`-?\d+(?:\.\d+)?`, show: (part, { quantity }) => quantity(Number(part)) },
    euros: {
      pattern: String.raw`-?\d+(?:\.\d+)? €`,
      show: (part, { euros }) => euros(Number(part.slice(0, -' €'.length))),
    },
    id: { pattern: String.raw`[\w-]{1,64}`, show: (part) => part },
    word: { pattern: String.raw`[\w-]+`, show: (part) => part },
    text: { pattern: String.raw`[\s\S]+?`, show: (part) => part },
    rest: { pattern: String.raw`[\s\S]+`, show: (part) => part },
  };

const HOLE = /\{(day|year|number|euros|id|word|text|rest)\}/;

interface Template {
  english: string;
  /** What stands in its holes; undefined where a sentence is another. */
  partsOf: (sentence: string) => readonly string[] | undefined;
  french: (parts: readonly string[], formats: Formats) => string | undefined;
}

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/** @returns its text and its holes in turn: text, hole, text, hole, text */
const splitOf = (english: string): string[] => english.split(HOLE);

function templateOf(english: string, french: Templates[string], restOf: (rest: string) => string): Template {
  const split = splitOf(english);
  const kinds = split.filter((_, index) => index % 2 === 1);
  const source = split.map((part, index) => (index % 2 === 1 ? `(${HOLES[part]?.pattern})` : escaped(part)));
  const pattern = new RegExp(`^${source.join('')}$`);
  const shown = (part: string, index: number, formats: Formats): string => {
    const kind = kinds[index] ?? 'text';
    return kind === 'rest' ? restOf(part) : (HOLES[kind]?.show(part, formats) ?? part);
  };
  return {
    english,
    partsOf: (sentence) => pattern.exec(sentence)?.slice(1),
    french: (parts, formats) =>
      typeof french === 'string'
        ? french.replaceAll(/\{(\d)\}/g, (_, digit) => shown(parts[digit - 1] ?? '', digit - 1, formats))
        : french[parts[0] ?? ''],
  };
}

const unbrokenIn = (text: string | undefined): string | undefined =>
  text === undefined ? undefined : unbroken(text);

/** Translates sentences by templates. */
export class Translator {
  readonly #exact = new Map<string, string>();
  readonly #templates: readonly Template[];
  readonly #formats: Formats;

  constructor(templates: Templates, formats: Formats) {
    this.#formats = formats;
    const holed: Template[] = [];
    for (const [english, french] of Object.entries(templates)) {
      if (typeof french === 'string' && !HOLE.test(english)) this.#exact.set(english, french);
      else holed.push(templateOf(english, french, (rest) => this.translate(rest) ?? rest));
    }
    this.#templates = holed;
  }

  /** The sentence in French; undefined when no template fits. */
  translate(sentence: string): string | undefined {
    const exact = this.#exact.get(sentence);
    if (exact !== undefined) return unbroken(exact);
    for (const { partsOf, french } of this.#templates) {
      const parts = partsOf(sentence);
      if (parts) return unbrokenIn(french(parts, this.#formats));
    }
    return undefined;
  }

  /** Every template that fits a sentence: there should be one. */
  fitting(sentence: string): string[] {
    const exact = this.#exact.has(sentence) ? [sentence] : [];
    const holed = this.#templates.filter(({ partsOf }) => partsOf(sentence)).map(({ english }) => english);
    return [...exact, ...holed];
  }
}
