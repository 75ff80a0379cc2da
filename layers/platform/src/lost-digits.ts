/** A number in a JSON text that a double cannot hold exactly as written. */
export interface LostNumber {
  /** The names and indexes of its path. */
  path: string[];
  /** As it is written. */
  source: string;
  /** What it would be read as. */
  taken: number;
}

/** Numbers of up to 15 digits, with an exponent of up to two, are always exact. Most texts contain no others. */
const MAY_LOSE = /[\d.]{16}|[\d.][eE][+-]?\d{3}/;
const NUMBER = /^-?(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/;

/** The digits of a number without zeros at their ends, and the power of ten of the last one: 1.50 is 15e-1. */
function decimalOf(number: string): string {
  const [, whole = '', fraction = '', exponent = '0'] = NUMBER.exec(number) ?? [];
  const written = whole + fraction;
  const withoutEnd = written.replace(/0+$/, '');
  const digits = withoutEnd.replace(/^0+/, '');
  const power = Number(exponent) - fraction.length + written.length - withoutEnd.length;
  return digits && `${digits}e${power}`;
}

class Lost {
  readonly source: string;
  readonly taken: number;

  constructor(source: string, taken: number) {
    this.source = source;
    this.taken = taken;
  }
}

function* lostWithin(value: unknown, path: string[]): Generator<LostNumber> {
  if (value instanceof Lost) yield { path, source: value.source, taken: value.taken };
  else if (typeof value === 'object' && value !== null)
    for (const [name, part] of Object.entries(value)) yield* lostWithin(part, [...path, name]);
}

/**
 * The numbers in a JSON text whose double differs from what was written: 19.999999999999999999 would be read as 20.
 * Losing zeros at the end, as in 1.50, does not count.
 * @param json a text that was parsed before and is not deep
 */
export function lostNumbers(json: string): LostNumber[] {
  if (!MAY_LOSE.test(json)) return [];
  const marked: unknown = JSON.parse(json, (_name, value, context?: { source?: string }) => {
    const source = context?.source;
    const isKept =
      typeof value !== 'number' || source === undefined || decimalOf(source) === decimalOf(`${value}`);
    return isKept ? value : new Lost(source, value);
  });
  return [...lostWithin(marked, [])];
}
