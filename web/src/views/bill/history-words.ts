import type { Words } from '../../forms/words.ts';
import type { Entry } from '../../parts/history/history.tsx';
import type { Formats } from '../../text/formats.ts';
import { texts, useFormats, useTexts } from '../../text/texts.ts';
import { BILL_TEXTS } from './texts.ts';

const TEXTS = texts({
  fr: ({ plural }) => ({
    customerID: 'Client',
    billKind: 'Genre',
    billingDate: 'Créé le',
    currency: 'Monnaie',
    discounts: 'Remises',
    originalBill: 'Facture d’origine',
    period: 'Période',
    start: 'début',
    end: 'fin',
    several: (values: number) => plural(values, 'élément', 'éléments'),
    invoice: 'facture',
    creditNote: 'avoir',
  }),
  en: ({ plural }) => ({
    customerID: 'Customer',
    billKind: 'Kind',
    billingDate: 'Made on',
    currency: 'Currency',
    discounts: 'Discounts',
    originalBill: 'Original bill',
    period: 'Period',
    start: 'start',
    end: 'end',
    several: (values: number) => plural(values, 'item', 'items'),
    invoice: 'bill',
    creditNote: 'credit note',
  }),
});

/** A day or an instant is shown as a day. */
const DATED = /^20\d\d-\d\d-\d\d(T|$)/;

/** The members of a bill's row in the reader's words. */
export function useBillWords(): Words {
  const own = useTexts(TEXTS);
  const t = useTexts(BILL_TEXTS);
  const { date } = useFormats();
  const labels: Readonly<Record<string, unknown>> = {
    ...t,
    ...own,
    productItems: t.lines,
    supplyDate: t.supply,
  };
  const labelOf = (name: string): string => (typeof labels[name] === 'string' ? labels[name] : name);
  return {
    labelOf: (path) => path.split('.').map(labelOf).join(', '),
    saysNone: () => false,
    valueOf: (path, value) => {
      const text = String(value);
      if (Array.isArray(value)) return own.several(value.length);
      if (path === 'billKind') return value === 'creditNote' ? own.creditNote : own.invoice;
      return DATED.test(text) ? date(text) : text;
    },
  };
}

/** What is known of a payment in the trail: cents. */
const amountOf = (payment: unknown): number | undefined => {
  const { amount } = (payment ?? {}) as { amount?: unknown };
  return typeof amount === 'number' ? amount : undefined;
};

/** What is to be said of a change of a bill: its number, what was paid, why it was taken back. */
export function billDetailOf({ euros }: Pick<Formats, 'euros'>): (entry: Entry) => string | undefined {
  return ({ details: { number, payment, reason } = {} }) => {
    const cents = amountOf(payment);
    const said = [number, cents === undefined ? undefined : euros(cents / 100), reason];
    return said.filter((part) => typeof part === 'string').join(' · ') || undefined;
  };
}
