import type { Schemas } from '@facturation/api-client';
import { type Kind, resourceOf } from './resource.ts';
import { ACT_TEXTS, type RecordTexts } from './texts.ts';

type Bill = Pick<Schemas['Bill'], 'kind' | 'number'>;

/** What is known of a record. */
export interface Known {
  bill?: Bill | undefined;
  /** Of a customer or a product; until it is read, what stands in its place. */
  name?: string | undefined;
  /** It is there no more. */
  gone?: boolean;
}

function billName(t: RecordTexts, { bill, gone }: Known): string {
  if (gone) return t.goneBill;
  const isCredit = bill?.kind === 'creditNote';
  if (bill?.number) return isCredit ? t.creditNote(bill.number) : t.bill(bill.number);
  return isCredit ? t.creditDraft : t.draft;
}

/** A record as a reader says it: `bills/7` is « Facture FA-2026-00007 ». @param resource as the trail names it */
export function recordName(resource: string, t: RecordTexts, known: Known): string {
  const { kind, id } = resourceOf(resource);
  const name = known.name ?? (known.gone ? t.gone : '');
  const names: Record<Kind, () => string> = {
    bills: () => billName(t, known),
    customers: () => t.customer(name).trim(),
    products: () => t.product(name).trim(),
    series: () => t.seriesOf(id),
    seller: () => t.seller,
    'api-keys': () => t.apiKey,
    rules: () => t.rule,
  };
  return kind ? names[kind]() : resource;
}

/** What was done, in a word; a kind of change that is new to the page is a change. */
export const actName = (act: string, language: keyof typeof ACT_TEXTS): string => {
  const words: Readonly<Record<string, string>> = ACT_TEXTS[language];
  return words[act] ?? ACT_TEXTS[language].change;
};

/** Whether what was changed is there no more after it. */
export const isEnd = (act: string): boolean => act === 'delete' || act === 'revoke';
