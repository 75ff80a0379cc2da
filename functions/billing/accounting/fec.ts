import { euros } from '../documents/decimals.ts';
import type { Accounting } from '../seller/accounting.ts';
import type { Cents } from '../vat/units.ts';
import { type Account, type Entry, type EntryLine, JOURNALS } from './entry.ts';

/** The columns of article A47 A-1 of the LPF, in their order. */
export const COLUMNS = [
  'JournalCode',
  'JournalLib',
  'EcritureNum',
  'EcritureDate',
  'CompteNum',
  'CompteLib',
  'CompAuxNum',
  'CompAuxLib',
  'PieceRef',
  'PieceDate',
  'EcritureLib',
  'Debit',
  'Credit',
  'EcritureLet',
  'DateLet',
  'ValidDate',
  'Montantdevise',
  'Idevise',
] as const;

/** A first and a last day, both included. */
export interface Period {
  from: string;
  to: string;
}

/** What a file says of its seller. */
export interface Keeper {
  siren: string;
  accounting: Accounting;
}

const LABELS: Readonly<Record<Account, string>> = {
  customers: 'Clients',
  services: 'Prestations de services',
  goods: 'Ventes de marchandises',
  vatCollected: 'TVA collectée',
  vatPending: "TVA en attente d'encaissement",
  bank: 'Banque',
  cash: 'Caisse',
  writeOffs: 'Charges diverses de gestion courante',
};

/** The name that the law gives to the file of a period. */
export const fileNameOf = ({ siren }: Pick<Keeper, 'siren'>, { to }: Period): string =>
  `${siren}FEC${dateOf(to)}.txt`;

export const isIn = ({ from, to }: Period, day: string): boolean => from <= day && day <= to;

/**
 * The lines of the file with the entries of a period, without their ends; the first names the columns. Entries are
 * numbered by the time they were validated, which no later entry changes: another day's file of the same period
 * continues this one. @param dayOf the day of an instant in the seller's time zone
 */
export function* fecLines(
  entries: readonly Entry[],
  period: Period,
  { accounting }: Keeper,
  dayOf: (instant: string) => string,
): Generator<string> {
  yield COLUMNS.join(SEPARATOR);
  const ofPeriod = entries.filter(({ date }) => isIn(period, date)).toSorted(byValidation);
  for (const [index, entry] of ofPeriod.entries())
    for (const line of entry.lines) {
      const fields = fieldsOf(entry, line, accounting, {
        number: index + 1,
        validated: dayOf(entry.validatedAt),
      });
      yield fields.map(fieldOf).join(SEPARATOR);
    }
}

const SEPARATOR = '\t';
/** What ends each line of a file. */
export const LINE_END = '\r\n';

/** Entries of one bill that were validated at one instant stay in their order, since sorting is stable. */
function byValidation(a: Entry, b: Entry): number {
  return compare(a.validatedAt, b.validatedAt) || compare(a.piece.number, b.piece.number);
}

const compare = (a: string, b: string): number => Number(a > b) - Number(a < b);

function fieldsOf(
  entry: Entry,
  { account, amount, note }: EntryLine,
  accounting: Accounting,
  { number, validated }: { number: number; validated: string },
): readonly string[] {
  const { journal, date, piece, text, customer } = entry;
  const isOfCustomer = account === 'customers';
  const lettering = isOfCustomer ? entry.lettering : undefined;
  return [
    journal,
    JOURNALS[journal],
    `${number}`,
    dateOf(date),
    accounting[account],
    labelOf(account, accounting),
    isOfCustomer ? customer.id : '',
    isOfCustomer ? customer.name : '',
    piece.number,
    dateOf(piece.date),
    note ? `${text}, ${note}` : text,
    amountOf(Math.max(amount, 0)),
    amountOf(Math.max(-amount, 0)),
    lettering?.code ?? '',
    lettering ? dateOf(lettering.date) : '',
    dateOf(validated),
    // All bills are in euros.
    '',
    '',
  ];
}

/** An account that stands for two things has one name in the books. */
function labelOf(account: Account, accounting: Accounting): string {
  const names = Object.keys(LABELS) as Account[];
  return LABELS[names.find((name) => accounting[name] === accounting[account]) ?? account];
}

const dateOf = (day: string): string => day.replaceAll('-', '');

const amountOf = (cents: Cents): string => euros(cents).replace('.', ',');

/** Nothing that ends a field or a line, in any reader, may stand in a field. */
const fieldOf = (text: string): string => text.replace(/[\p{C}\p{Z}|]+/gu, ' ').trim();
