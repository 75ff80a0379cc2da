/** What the message of a bill says of its document. */
export interface OfBill {
  /** Its number. */
  number: string;
  /** Its hash in the chain of its series, in hexadecimal digits. */
  hash: string;
  kind: (typeof BILL_KINDS)[number];
}

export const BILL_KINDS = ['invoice', 'creditNote'] as const;

const NUMBER = /^[A-Za-z0-9+\-_/]{1,35}$/;
const HASH = /^[0-9a-f]{64}$/;

/**
 * What a message says of a document; nothing where it does not say all of it as billing does. Other producers may use
 * these words for something else: a facture is valid whatever they hold.
 */
export function readOfBill({ number, hash, kind }: Readonly<Record<string, unknown>>): OfBill | undefined {
  const kindOfBill = BILL_KINDS.find((one) => one === kind);
  const isSaid = kindOfBill && matches(NUMBER, number) && matches(HASH, hash);
  return isSaid ? { number, hash, kind: kindOfBill } : undefined;
}

const matches = (pattern: RegExp, text: unknown): text is string =>
  typeof text === 'string' && pattern.test(text);
