/** A line of a file, by the columns that article A47 A-1 of the LPF gives it. */
export type FecLine = Record<(typeof NAMES)[number], string> & { debit: number; credit: number };

const NAMES = [
  ...(['JournalCode', 'JournalLib', 'EcritureNum', 'EcritureDate', 'CompteNum', 'CompteLib'] as const),
  ...(['CompAuxNum', 'CompAuxLib', 'PieceRef', 'PieceDate', 'EcritureLib', 'Debit', 'Credit'] as const),
  ...(['EcritureLet', 'DateLet', 'ValidDate', 'Montantdevise', 'Idevise'] as const),
] as const;

/** Those that may be empty, but for which the pairs of `TOGETHER` are empty or not together. */
const MAY_BE_EMPTY = ['CompAuxNum', 'CompAuxLib', 'EcritureLet', 'DateLet', 'Montantdevise', 'Idevise'];
const TOGETHER = [
  ['CompAuxNum', 'CompAuxLib'],
  ['EcritureLet', 'DateLet'],
  ['Montantdevise', 'Idevise'],
] as const;
const DATES = ['EcritureDate', 'PieceDate', 'DateLet', 'ValidDate'] as const;
/** One of each pair says the other. */
const NAMED = [
  ['JournalCode', 'JournalLib'],
  ['CompteNum', 'CompteLib'],
] as const;
/** What all lines of an entry have in common. */
const OF_ENTRY = ['JournalCode', 'EcritureDate', 'PieceRef', 'PieceDate', 'ValidDate'] as const;

/**
 * Reads a file as the tax office's checks do, and stricter: it is the judge of what we write, and shares no code with it.
 * Amounts are cents. @throws naming each fault
 */
export function readFec(name: string, bytes: Uint8Array): FecLine[] {
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  const [first, ...rest] = text.split('\r\n');
  const last = rest.pop();
  const lines = rest.map((line, index) => lineOf(line.split('\t'), index + 2));
  const faults = [
    ...(/^\d{9}FEC\d{8}\.txt$/.test(name) && isDay(name.slice(12, 20))
      ? []
      : [`${name} is no name of a file`]),
    ...(first === NAMES.join('\t') ? [] : ['the first line does not name the columns']),
    ...(last === '' ? [] : ['the last line does not end']),
    ...rest.flatMap((line, index) => fieldFaults(line.split('\t'), index + 2)),
    ...(lines.length > 0 ? lines.flatMap(lineFaults) : []),
    ...entryFaults(lines),
    ...lines
      .filter(({ EcritureDate }) => EcritureDate > name.slice(12, 20))
      .map(() => 'an entry after the close'),
    ...NAMED.flatMap(([code, label]) => nameFaults(lines, code, label)),
  ];
  if (faults.length > 0) throw new Error(faults.join('\n'));
  return lines;
}

function lineOf(fields: readonly string[], at: number): FecLine {
  const named = Object.fromEntries(
    NAMES.map((name, index) => [name, fields[index] ?? `missing in line ${at}`]),
  );
  const cents = (text = '') => Number(text.replace(',', ''));
  return { ...named, debit: cents(named.Debit), credit: cents(named.Credit) } as FecLine;
}

/** Control characters are what ends lines and fields where nobody wants it. */
const fieldFaults = (fields: readonly string[], at: number): string[] => [
  ...(fields.length === NAMES.length ? [] : [`line ${at} has ${fields.length} fields`]),
  ...(fields.some((field) => /[\p{C}\u2028\u2029|]/u.test(field))
    ? [`line ${at} has a control character`]
    : []),
  ...(fields.some((field) => field !== field.trim()) ? [`line ${at} has spaces around a field`] : []),
];

function lineFaults(line: FecLine, index: number): string[] {
  const at = `line ${index + 2}`;
  const wrong = (isWrong: boolean, what: string) => (isWrong ? [`${at}: ${what}`] : []);
  const amounts = [line.Debit, line.Credit];
  return [
    ...NAMES.flatMap((name) => wrong(line[name] === '' && !MAY_BE_EMPTY.includes(name), `${name} is empty`)),
    ...TOGETHER.flatMap(([one, other]) =>
      wrong((line[one] === '') !== (line[other] === ''), `${one} stands alone`),
    ),
    ...DATES.flatMap((name) => wrong(line[name] !== '' && !isDay(line[name]), `${name} is no day`)),
    ...wrong(!/^\d{3}[\dA-Z]*$/.test(line.CompteNum), 'the account is none of the chart'),
    ...wrong(!amounts.every((amount) => /^\d+,\d\d$/.test(amount)), 'an amount is none'),
    ...wrong((line.debit === 0) === (line.credit === 0), 'one of debit and credit is 0, and only one'),
    ...wrong(line.CompteNum.startsWith('411') && line.CompAuxNum === '', 'a customer has no name'),
  ];
}

/** Entries are numbered from 1 without a gap, in the order in which they were validated, and each is balanced. */
function entryFaults(lines: readonly FecLine[]): string[] {
  const entries = [...Map.groupBy(lines, ({ EcritureNum }) => EcritureNum)];
  return entries.flatMap(([number, own], index) => {
    const [head, before] = [own[0] as FecLine, entries[index - 1]?.[1][0]];
    const start = lines.indexOf(head);
    const rest = own.reduce((sum, { debit, credit }) => sum + debit - credit, 0);
    const faults: [boolean, string][] = [
      [number !== `${index + 1}`, `follows ${index}`],
      [own.some((line, offset) => lines[start + offset] !== line), 'is in pieces'],
      [own.some((line) => OF_ENTRY.some((name) => line[name] !== head[name])), 'says two things'],
      [before !== undefined && head.ValidDate < before.ValidDate, 'was validated before the one before'],
      [rest !== 0, `is off by ${rest} cents`],
    ];
    return faults.flatMap(([isWrong, what]) => (isWrong ? [`entry ${number} ${what}`] : []));
  });
}

function nameFaults(lines: readonly FecLine[], code: keyof FecLine, label: keyof FecLine): string[] {
  const names = Map.groupBy(lines, (line) => line[code]);
  return [...names].flatMap(([key, own]) =>
    own.every((line) => line[label] === own[0]?.[label]) ? [] : [`${code} ${key} has two names`],
  );
}

function isDay(text: string): boolean {
  const [, year, month, day] = /^(\d{4})(\d\d)(\d\d)$/.exec(text) ?? [];
  const written = `${year}-${month}-${day}`;
  const date = new Date(`${written}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(written);
}
