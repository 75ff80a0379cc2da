import type { HistoryWords } from '../../parts/history/history.tsx';
import { Named } from '../../parts/records/named.tsx';
import type { NamedKind } from '../../parts/records/use-named.ts';
import { texts, useFormats, useTexts } from '../../text/texts.ts';
import { BILL_TEXTS } from './texts.ts';

const TEXTS = texts({
  fr: ({ plural }) => ({
    customerID: 'Client',
    billKind: 'Type',
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

/** Members that hold the id of another record. */
const REFERENCES: Readonly<Record<string, NamedKind>> = {
  customerID: 'customers',
  'originalBill.id': 'bills',
};

/** The members of a bill's row in the reader's words. */
export function useBillWords(): HistoryWords {
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
  const textOf = (path: string, value: unknown): string => {
    const text = String(value);
    if (Array.isArray(value)) return own.several(value.length);
    if (path === 'billKind') return value === 'creditNote' ? own.creditNote : own.invoice;
    return DATED.test(text) ? date(text) : text;
  };
  return {
    labelOf: (path) => path.split('.').map(labelOf).join(', '),
    saysNone: () => false,
    valueOf: (path, value) => {
      const refersTo = REFERENCES[path];
      return refersTo ? <Named kind={refersTo} id={String(value)} /> : textOf(path, value);
    },
  };
}
