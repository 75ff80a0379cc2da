import { CUSTOMERS } from '../bills/customers.ts';
import type { Issued } from '../bills/issue.ts';
import { SELLERS } from '../bills/sellers.ts';

/** French amounts are grouped by a narrow space that does not break, English ones by commas. */
const AMOUNTS = {
  fr: { pattern: /\d{1,3}(?:[\u202f\u00a0]\d{3})*,\d{2,6}/g, group: /[\u202f\u00a0]/g, point: ',' },
  en: { pattern: /\d{1,3}(?:,\d{3})*\.\d{2,6}/g, group: /,/g, point: '.' },
} as const;

const MONTHS = {
  fr: [
    'janvier',
    'février',
    'mars',
    'avril',
    'mai',
    'juin',
    'juillet',
    'août',
    'septembre',
    'octobre',
    'novembre',
    'décembre',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
} as const;

type Language = keyof typeof AMOUNTS;

/** What is printed may be broken anywhere that has a space. */
const solid = (text: string): string => text.normalize('NFC').replace(/\s/gu, '');

/** Whether a text is printed as a whole, or in two parts where a page ends within it. */
function isPrinted(text: string, printed: string): boolean {
  if (printed.includes(text)) return true;
  let length = text.length;
  while (length > 0 && !printed.includes(text.slice(0, length))) length -= 1;
  return length > 0 && printed.includes(text.slice(length));
}

/** What the text of a PDF lacks of what the API answers: each cent, each day, and who bills whom for what. */
export function textFaults(text: string, issued: Pick<Issued, 'bill' | 'kind'>): string[] {
  const customer: { language?: Language; name: string } = CUSTOMERS[issued.kind.customer];
  const language = customer.language ?? 'fr';
  return [...amountFaults(text, language, issued.bill), ...wordFaults(solid(text), language, issued)];
}

function amountFaults(text: string, language: Language, { productItems, totals }: Issued['bill']): string[] {
  const { pattern, group, point } = AMOUNTS[language];
  const printed = new Map<string, number>();
  for (const [found] of text.matchAll(pattern)) {
    const amount = found.replace(group, '').replace(point, '.');
    printed.set(amount, (printed.get(amount) ?? 0) + 1);
  }
  const rates = (totals.vat as { base: number; amount: number }[]).flatMap(({ base, amount }) => [
    base,
    amount,
  ]);
  const { net, vatTotal, gross } = totals;
  const wanted = new Map<string, number>();
  for (const euros of [...productItems.map((line: { net: number }) => line.net)])
    wanted.set(euros.toFixed(2), (wanted.get(euros.toFixed(2)) ?? 0) + 1);
  for (const euros of [...rates, net, vatTotal, gross])
    wanted.set(euros.toFixed(2), Math.max(wanted.get(euros.toFixed(2)) ?? 0, 1));
  return [...wanted].flatMap(([amount, times]) =>
    (printed.get(amount) ?? 0) >= times ? [] : [`${amount} € is not printed ${times} times.`],
  );
}

function dayIn(language: Language, day: string): string {
  const [year, month = 1, date] = day.split('-').map(Number);
  const ordinal = language === 'fr' && date === 1 ? '1er' : date;
  return `${ordinal}${MONTHS[language][month - 1]}${year}`;
}

function wordFaults(
  printed: string,
  language: Language,
  { bill, kind }: Pick<Issued, 'bill' | 'kind'>,
): string[] {
  const seller: { legalName: string; siren: string; vatNumber?: string } = SELLERS[kind.seller];
  const days = [
    bill.issueDate,
    ...(bill.period ? [bill.period.start, bill.period.end] : [bill.supplyDate]),
    ...(bill.kind === 'invoice' ? [bill.dueDate] : [bill.originalBill.issueDate]),
  ];
  const words = [
    bill.number,
    ...(bill.originalBill ? [bill.originalBill.number] : []),
    seller.legalName,
    seller.siren,
    ...(seller.vatNumber ? [seller.vatNumber] : []),
    ...(kind.seller === 'franchise' ? ['293 B'] : []),
    ...days.map((day) => dayIn(language, day)),
  ];
  const texts = [
    CUSTOMERS[kind.customer].name,
    ...bill.productItems.map(({ name }: { name: string }) => name),
    bill.note ?? '',
    bill.purchaseOrder ?? '',
  ];
  return [
    ...words.filter((word) => !printed.includes(solid(word))),
    ...texts.filter((text) => !isPrinted(solid(text), printed)),
  ].map((word) => `“${word}” is not printed.`);
}
