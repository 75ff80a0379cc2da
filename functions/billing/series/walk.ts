import { stubOf } from '../finalizing/bill-writes.ts';
import type { Attributes } from '../finalizing/row-store.ts';
import { hashOf } from '../numbering/chain.ts';

/** What is wrong with a number of a series. */
export interface SeriesFault {
  /** The number, or the series where it is none of one number. */
  at: string;
  bill?: string;
  fault: string;
}

/** A document as its frozen row keeps it. */
interface Frozen {
  number?: unknown;
  issueDate?: unknown;
  text?: unknown;
  hash?: unknown;
}

/** A number, the bill that it names, the document of that, and what lists it among drafts. */
export interface Numbered {
  number: string;
  bill: string | undefined;
  frozen: Frozen | undefined;
  stub: Attributes | undefined;
}

/** What the rows of a document hold as its text says it; see `Issued`. */
export type AttributesOf = (document: Record<string, unknown>) => Record<'frozen' | 'listed', Attributes>;

/** How far a series was read. */
export interface Position {
  /** Numbers that were read, from the first one. */
  read: number;
  /** Hash and day of the last document among them; empty before the first. */
  hash: string;
  issueDate: string;
}

/** Goes from document to document and remembers the one before. */
export class Walk {
  readonly faults: SeriesFault[] = [];
  #read: number;
  #hash: string;
  #issueDate: string;
  readonly #attributesOf: AttributesOf;

  constructor({ read, hash, issueDate }: Position, attributesOf: AttributesOf) {
    this.#read = read;
    this.#hash = hash;
    this.#issueDate = issueDate;
    this.#attributesOf = attributesOf;
  }

  get reached(): Position {
    return { read: this.#read, hash: this.#hash, issueDate: this.#issueDate };
  }

  visit(numbered: Numbered): void {
    const { number, bill, frozen } = numbered;
    const named = bill === undefined ? { at: number } : { at: number, bill };
    for (const fault of this.#faultsOf(numbered)) this.faults.push({ ...named, fault });
    this.#read++;
    if (!frozen) return;
    this.#hash = `${frozen.hash}`;
    this.#issueDate = `${frozen.issueDate}`;
  }

  #faultsOf({ number, bill, frozen, stub = {} }: Numbered): string[] {
    if (bill === undefined) return ['The number is missing.'];
    if (!frozen) return ['Its document is missing.'];
    const text = `${frozen.text}`;
    const isChained = hashOf(this.#hash, text) === frozen.hash;
    const isInOrder = `${frozen.issueDate}` >= this.#issueDate;
    return [
      ...(isChained ? [] : ['Its text or its hash was changed, or the document before it was.']),
      ...disagreements({ number, bill, frozen, stub }, text, this.#attributesOf),
      ...(isInOrder ? [] : [`It was issued before the number before it, of ${this.#issueDate}.`]),
    ];
  }

  endOf(at: string, lastHash: string): void {
    if (this.#hash !== lastHash)
      this.faults.push({ at, fault: 'It does not end with the document that its row names.' });
  }
}

/** Where the rows of a document say other than its text. */
function disagreements(
  { number, bill, frozen, stub }: { number: string; bill: string; frozen: Frozen; stub: Attributes },
  text: string,
  attributesOf: AttributesOf,
): string[] {
  const said = saidBy(text, attributesOf);
  if (!said) return ['Its text is no document.'];
  const others = otherThan(said.frozen, frozen as Attributes);
  const inList = otherThan(stubOf(bill, said.listed, `${said.frozen.issueDate}`), stub);
  return [
    ...(said.frozen.number === number ? [] : [`Its text has the number ${said.frozen.number}.`]),
    ...others.map((name) => `Its attribute ${name} is not what its text says.`),
    ...inList.map((name) => `Its attribute ${name} in the list of bills is not what its text says.`),
  ];
}

/** The names of attributes that a row has otherwise. */
export const otherThan = (said: Attributes, row: Attributes): string[] =>
  Object.keys(said).filter((name) => JSON.stringify(row[name]) !== JSON.stringify(said[name]));

/** What rows hold as a text says it; undefined where that was changed so much that it says nothing. */
function saidBy(text: string, attributesOf: AttributesOf): ReturnType<AttributesOf> | undefined {
  const document = documentIn(text);
  if (!document) return undefined;
  try {
    const { number, issueDate } = document;
    const { frozen, listed } = attributesOf(document);
    return { frozen: { number, issueDate, ...frozen }, listed };
  } catch {
    return undefined;
  }
}

/** A document by its text; undefined where that was changed so much that it is none. */
export function documentIn(text: string): Record<string, unknown> | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
