import { CUSTOMERS } from '../bills/customers.ts';
import type { Issued } from '../bills/issue.ts';
import { cents, centsOf, exact, product, quotient } from './exact.ts';
import type { Reading } from './reading.ts';

/**
 * What no judge of e-invoices catches: lines that are not quantity × price, a cent of VAT, no day of supply, nothing that says
 * when it is due, and for whom the bill is.
 */
export function unjudgedFaults(read: Reading, { bill, kind }: Pick<Issued, 'bill' | 'kind'>): string[] {
  return [
    ...differing('number', read.number, bill.number),
    ...differing('day of issue', read.issueDate, bill.issueDate),
    ...supplyFaults(read, bill),
    ...dueFaults(read, bill),
    ...differing('note BAR', barOf(read), audienceOf(CUSTOMERS[kind.customer])),
    ...lineFaults(read, bill),
    ...vatFaults(read, bill),
    ...totalFaults(read, bill),
  ];
}

const differing = (what: string, found: unknown, wanted: unknown): string[] =>
  found === wanted ? [] : [`The ${what} is ${found}, not ${wanted}.`];

/** Of a bill as the API answers it. */
type Answered = Issued['bill'];

function supplyFaults({ supplyDate, period }: Reading, bill: Answered): string[] {
  if (!bill.period) return differing('day of supply', supplyDate, bill.supplyDate);
  return differing('period', period, `${bill.period.start}/${bill.period.end}`);
}

function dueFaults({ dueDate, terms }: Reading, bill: Answered): string[] {
  if (bill.kind === 'invoice') return differing('due date', dueDate, bill.dueDate);
  return dueDate || terms ? [] : ['Nothing says what becomes of the credit.'];
}

const barOf = ({ notes }: Reading): string =>
  notes
    .filter(({ code }) => code === 'BAR')
    .map(({ text }) => text)
    .join();

const FRENCH = new Set(['FR', 'RE', 'MQ']);

/** BR-FR-20: to whom the bill goes, and whether within France. */
function audienceOf({ kind, address }: { kind: string; address: { country: string } }): string {
  if (kind === 'consumer') return 'B2C';
  return FRENCH.has(address.country) ? 'B2B' : 'B2BINT';
}

function lineFaults({ lines }: Reading, bill: Answered): string[] {
  if (lines.length !== bill.productItems.length) return [`It has ${lines.length} lines.`];
  return lines.flatMap(({ quantity, price, base, discounts, net }, index) => {
    const gross = cents(quotient(product(exact(quantity), exact(price)), exact(base)));
    const worth = discounts.reduce((left, discount) => left - cents(exact(discount)), gross);
    const name = `line ${index + 1}`;
    return [
      ...(exact(quantity) > 0n ? [] : [`The quantity of ${name} is ${quantity}.`]),
      ...differing(`net of ${name}, by quantity and price`, cents(exact(net)), worth),
      ...differing(`net of ${name}`, cents(exact(net)), centsOf(bill.productItems[index].net)),
    ];
  });
}

function vatFaults({ vat }: Reading, bill: Answered): string[] {
  const found = vat.map(({ category, rate, base, amount }) => ({
    category,
    rate: exact(rate),
    base: cents(exact(base)),
    amount: cents(exact(amount)),
  }));
  const wanted = (bill.totals.vat as { category: string; rate: number; base: number; amount: number }[]).map(
    ({ category, rate, base, amount }) => ({
      category,
      rate: exact(`${rate}`),
      base: centsOf(base),
      amount: centsOf(amount),
    }),
  );
  return [
    ...differing('VAT by rate', shown(found), shown(wanted)),
    ...found.flatMap(({ base, rate, amount }) =>
      differing(`VAT of ${base} cents`, amount, cents(product(base * 10n ** 18n, rate) / 100n)),
    ),
  ];
}

const shown = (groups: readonly Record<string, unknown>[]): string =>
  groups
    .map((group) => Object.values(group).join(' '))
    .toSorted()
    .join(' · ');

function totalFaults({ totals }: Reading, { totals: wanted }: Answered): string[] {
  const { lines, discounts, net, vatTotal, gross, prepaid } = wanted;
  const due = centsOf(gross) - centsOf(prepaid);
  const all = Object.entries({ lines, discounts, net, vatTotal, gross, prepaid }).flatMap(([name, euros]) =>
    differing(name, cents(exact(totals[name as 'net'])), centsOf(euros)),
  );
  return [...all, ...differing('amount due', cents(exact(totals.due)), due)];
}
